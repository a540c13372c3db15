import { indicatorParts, partValue } from '../indicator-parts.js';
import { messagesFor } from '../messages/messages.js';
import type { PairedCell } from '../paired-cells.js';
import { indicatorName } from '../report-wording.js';
import type { ItemRow } from './item-row.js';
import { itemHeaders } from './item-row.js';
import { JudgementTags } from './judgement-tags.js';
import { Nothing } from './nothing.js';

type IndicatorsPair = Extract<PairedCell, { readonly kind: 'indicators' }>;

/** An indicator's line: its name heads its values. */
export function IndicatorCells(props: { readonly item: ItemRow; readonly pair: IndicatorsPair; readonly line: number }) {
  const { item, pair, line } = props;
  const { report, ids, index, locale } = item;
  const indicator = pair.cell.indicators[line];
  if (!indicator) return null;
  const id = ids.indicator(index, line);
  return indicatorParts(pair.column).map((part) => {
    const headers = `${ids.column(pair.index)} ${ids.part(pair.index, part.key)} ${itemHeaders(item)}`;
    if (part.kind === 'name') {
      return (
        <th key={part.key} scope="row" id={id} headers={headers} className="report-cell-indicator">
          {indicatorName(indicator, locale)}
        </th>
      );
    }
    const value = partValue(indicator, part);
    return (
      <td key={part.key} headers={`${headers} ${id}`} className="report-cell-value">
        {value === '' ? <Nothing words={messagesFor(locale).table.nothingWritten} locale={locale} /> : value}
        {part.fiscalYear === report.fiscalYearTo && <JudgementTags indicator={indicator} locale={locale} />}
      </td>
    );
  });
}

export function NoIndicators(props: { readonly item: ItemRow; readonly pair: IndicatorsPair; readonly lines: number }) {
  const { item, pair, lines } = props;
  return (
    <td
      rowSpan={lines}
      colSpan={indicatorParts(pair.column).length}
      headers={`${item.ids.column(pair.index)} ${itemHeaders(item)}`}
    >
      <Nothing words={messagesFor(item.locale).table.noIndicators} locale={item.locale} />
    </td>
  );
}
