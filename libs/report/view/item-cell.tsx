import { messagesFor } from '../messages/messages.js';
import type { PairedCell } from '../paired-cells.js';
import { AddedMark } from './added-mark.js';
import { CellContent } from './cell-content.js';
import type { ItemRow } from './item-row.js';
import { itemHeaders } from './item-row.js';
import { NoteMarks } from './note-marks.js';

/** A cell that spans all lines of its item. */
export function ItemCell(props: {
  readonly item: ItemRow;
  readonly pair: Exclude<PairedCell, { readonly kind: 'indicators' }>;
  readonly lines: number;
}) {
  const { item, pair, lines } = props;
  const { row, index, parent, ids, links, locale } = item;
  const column = ids.column(pair.index);
  if (pair.kind === 'title') {
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
            {messagesFor(locale).table.part}{' '}
          </span>
        )}
        {links && pair.cell.text !== '' ? <a href={links.item(row.itemKey)}>{pair.cell.text}</a> : pair.cell.text}
        <AddedMark row={row} locale={locale} />
        <NoteMarks numbers={row.notes} locale={locale} />
      </th>
    );
  }
  return (
    <td rowSpan={lines} headers={`${column} ${itemHeaders(item)}`} className={CLASSES[pair.kind]}>
      <CellContent item={item} pair={pair} />
    </td>
  );
}

const CLASSES: Partial<Record<PairedCell['kind'], string>> = { text: 'report-text', grade: 'report-cell-grade' };
