import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { ContentPair } from './cell-content.js';
import { CellContent } from './cell-content.js';
import { ColumnLabel } from './column-label.js';
import { itemName } from './item-name.js';
import type { RowContext } from './item-row.js';
import { langOfContent } from './own-words.js';
import { ScrollRegion } from './scroll-region.js';

/** What is said of an item, field by field: beside each other where there is room, below each other where there is none. */
export function ItemFields({ item, pairs }: { readonly item: RowContext; readonly pairs: readonly ContentPair[] }) {
  return (
    <dl className="report-fields">
      {pairs.map((pair) => (
        <div key={pair.index} className={`report-field-${pair.kind}`}>
          <dt>
            <ColumnLabel column={pair.column} locale={item.locale} />
          </dt>
          <dd className={pair.kind === 'text' ? 'report-text' : undefined} lang={langOfPair(pair, item.locale)}>
            <Content item={item} pair={pair} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A schedule is as wide as its years. */
function Content({ item, pair }: { readonly item: RowContext; readonly pair: ContentPair }) {
  const content = <CellContent item={item} pair={pair} />;
  if (pair.kind !== 'schedule' || pair.cell.actions.length === 0) return content;
  const label = `${itemName(item.row)} ${inLocale(pair.column.label, item.locale)}`;
  return <ScrollRegion label={messagesFor(item.locale).table.scrollable(label)}>{content}</ScrollRegion>;
}

/** What was typed is Japanese; that nothing was, is said in the page's language. */
export function langOfPair(pair: ContentPair, locale: Locale): 'ja' | undefined {
  const typed = (pair.kind === 'text' && pair.cell.text !== '') || (pair.kind === 'departments' && pair.cell.names.length > 0);
  return typed ? langOfContent(locale) : undefined;
}
