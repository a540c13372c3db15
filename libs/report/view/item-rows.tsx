import { messagesFor } from '../messages/messages.js';
import type { PairedCell } from '../paired-cells.js';
import { pairedCells } from '../paired-cells.js';
import { lineCount } from '../row-facts.js';
import { AddedMark } from './added-mark.js';
import { itemAnchor } from './anchors.js';
import { IndicatorCells, NoIndicators } from './indicator-cells.js';
import { ItemCell } from './item-cell.js';
import type { ItemRow } from './item-row.js';
import { Nothing } from './nothing.js';
import { NoteMarks } from './note-marks.js';
import { langOfContent } from './own-words.js';

/** One item: a group of as many lines as it has indicators, the other cells spanning them all. */
export function ItemRows(item: ItemRow) {
  const { report, row, ids, index, parent, locale } = item;
  const pairs = pairedCells(report.columns, row);
  const lines = lineCount(row);
  const hasTitle = pairs.some((pair) => pair.kind === 'title');
  return (
    <tbody id={itemAnchor(row.itemKey)} lang={langOfContent(locale)} className={row.depth === 1 ? 'report-part' : undefined}>
      <tr>
        <th
          scope="rowgroup"
          rowSpan={lines}
          id={ids.rowNumber(index)}
          headers={parent === null ? ids.number : `${ids.number} ${ids.rowNumber(parent)}`}
          className="report-cell-number"
        >
          <RowNumber item={item} linked={!hasTitle} />
          {!hasTitle && <AddedMark row={row} locale={locale} />}
          {!hasTitle && <NoteMarks numbers={row.notes} locale={locale} />}
        </th>
        {pairs.map((pair) => (
          <FirstLineCell key={pair.index} item={item} pair={pair} lines={lines} />
        ))}
      </tr>
      {Array.from({ length: lines - 1 }, (_, above) => above + 1).map((line) => (
        <tr key={line}>
          {pairs.map((pair) =>
            pair.kind === 'indicators' ? <IndicatorCells key={pair.index} item={item} pair={pair} line={line} /> : null,
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** The cell in the item's first line: it spans all of them, unless it holds the first indicator. */
function FirstLineCell(props: { readonly item: ItemRow; readonly pair: PairedCell; readonly lines: number }) {
  const { item, pair, lines } = props;
  if (pair.kind !== 'indicators') return <ItemCell item={item} pair={pair} lines={lines} />;
  return pair.cell.indicators.length === 0 ? (
    <NoIndicators item={item} pair={pair} lines={lines} />
  ) : (
    <IndicatorCells item={item} pair={pair} line={0} />
  );
}

/** linked: it leads to the item's page, because no title does. */
function RowNumber({ item: { row, links, locale }, linked }: { readonly item: ItemRow; readonly linked: boolean }) {
  if (row.number === '') return <Nothing words={messagesFor(locale).table.nothingWritten} locale={locale} />;
  return linked && links ? <a href={links.item(row.itemKey)}>{row.number}</a> : row.number;
}
