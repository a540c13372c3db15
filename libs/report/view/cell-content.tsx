import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { PairedCell } from '../paired-cells.js';
import { GradeOfRow } from './grade-of-row.js';
import type { RowContext } from './item-row.js';
import { MoneyAmounts } from './money-amounts.js';
import { Nothing } from './nothing.js';
import { langOfText } from './own-words.js';
import { ScheduleTable } from './schedule-table.js';
import { TextContent } from './text-content.js';

export type ContentPair = Exclude<PairedCell, { readonly kind: 'title' | 'indicators' }>;

/** What a cell holds, in a table of items and on the page of one alike. */
export function CellContent({ item, pair }: { readonly item: RowContext; readonly pair: ContentPair }) {
  const { locale } = item;
  const { nothingWritten } = messagesFor(locale).table;
  switch (pair.kind) {
    case 'departments':
      return pair.cell.names.length === 0 ? (
        <Nothing words={nothingWritten} locale={locale} />
      ) : (
        <ul className="report-departments">
          {pair.cell.names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      );
    case 'text':
      return <TextContent text={pair.cell.text} locale={locale} />;
    case 'choice':
      return pair.cell.option ? (
        <span lang={langOfText(pair.cell.option.label, locale)}>{inLocale(pair.cell.option.label, locale)}</span>
      ) : (
        <Nothing words={nothingWritten} locale={locale} />
      );
    case 'money':
      return <MoneyAmounts column={pair.column} cell={pair.cell} locale={locale} />;
    case 'schedule':
      return <ScheduleTable item={item} column={pair.column} cell={pair.cell} />;
    case 'grade':
      return <GradeOfRow item={item} symbol={pair.cell.symbol} />;
  }
}
