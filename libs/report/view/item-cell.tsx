import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { PairedCell } from '../paired-cells.js';
import { GradeOfRow } from './grade-of-row.js';
import type { ItemRow } from './item-row.js';
import { itemHeaders } from './item-row.js';
import { MoneyAmounts } from './money-amounts.js';
import { Nothing } from './nothing.js';
import { NoteMarks } from './note-marks.js';
import { langOfText } from './own-words.js';
import { ScheduleTable } from './schedule-table.js';
import { TextContent } from './text-content.js';

/** A cell that spans all lines of its item. */
export function ItemCell(props: {
  readonly item: ItemRow;
  readonly pair: Exclude<PairedCell, { readonly kind: 'indicators' }>;
  readonly lines: number;
}) {
  const { item, pair, lines } = props;
  const { row, index, parent, ids, locale } = item;
  const words = messagesFor(locale).table;
  const nothing = <Nothing words={words.nothingWritten} />;
  const column = ids.column(pair.index);
  const cell = { rowSpan: lines, headers: `${column} ${itemHeaders(item)}` };
  switch (pair.kind) {
    case 'title': {
      const above = parent === null ? '' : `${ids.rowNumber(parent)} `;
      return (
        <th
          scope="rowgroup"
          rowSpan={lines}
          id={ids.rowTitle(index)}
          headers={`${column} ${above}${ids.rowNumber(index)}`}
          className="report-cell-title"
        >
          {row.depth === 1 && (
            <span className="report-hidden" lang={locale}>
              {words.part}{' '}
            </span>
          )}
          {pair.cell.text}
          <NoteMarks numbers={row.notes} locale={locale} />
        </th>
      );
    }
    case 'departments':
      return (
        <td {...cell}>
          {pair.cell.names.length === 0 ? (
            nothing
          ) : (
            <ul className="report-departments">
              {pair.cell.names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          )}
        </td>
      );
    case 'text':
      return (
        <td {...cell} className="report-text">
          <TextContent text={pair.cell.text} nothingWritten={words.nothingWritten} />
        </td>
      );
    case 'choice':
      return (
        <td {...cell}>
          {pair.cell.option ? (
            <span lang={langOfText(pair.cell.option.label, locale)}>{inLocale(pair.cell.option.label, locale)}</span>
          ) : (
            nothing
          )}
        </td>
      );
    case 'money':
      return (
        <td {...cell}>
          <MoneyAmounts column={pair.column} cell={pair.cell} locale={locale} />
        </td>
      );
    case 'schedule':
      return (
        <td {...cell}>
          <ScheduleTable item={item} column={pair.column} cell={pair.cell} />
        </td>
      );
    case 'grade':
      return (
        <td {...cell} className="report-cell-grade">
          <GradeOfRow item={item} symbol={pair.cell.symbol} />
        </td>
      );
  }
}
