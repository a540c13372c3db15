import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { ReportCell, ReportIndicator, ReportRow } from '../report.js';
import { indicatorName } from '../report-wording.js';
import { itemAnchor } from './anchors.js';
import { GradeTag } from './grade-tag.js';
import { Nothing } from './nothing.js';
import { langOfContent } from './own-words.js';
import type { TableIds } from './table-ids.js';
import { INDICATOR_PARTS } from './table-ids.js';

interface ItemProps {
  readonly row: ReportRow;
  /** Position in the table. */
  readonly index: number;
  readonly marks: readonly Mark[];
  readonly ids: TableIds;
  readonly locale: Locale;
}

/** One item: a group of as many lines as it has indicators, the other cells spanning them all. */
export function ItemRows(props: ItemProps) {
  const { row, ids, index, locale } = props;
  const lines = Math.max(1, ...row.cells.map((cell) => (cell.kind === 'indicators' ? cell.indicators.length : 1)));
  return (
    <tbody id={itemAnchor(row.itemKey)} lang={langOfContent(locale)}>
      <tr>
        <th
          scope="rowgroup"
          rowSpan={lines}
          id={ids.rowNumber(index)}
          headers={ids.number}
          className="report-cell-number"
        >
          {row.number === '' ? <Nothing words={messagesFor(locale).table.nothingWritten} /> : row.number}
        </th>
        {row.cells.map((cell, column) => (
          <FirstLineCell key={column} {...props} cell={cell} column={column} lines={lines} />
        ))}
      </tr>
      {Array.from({ length: lines - 1 }, (_, above) => above + 1).map((line) => (
        <tr key={line}>
          {row.cells.map((cell, column) =>
            cell.kind === 'indicators' ? (
              <IndicatorCells key={column} {...props} indicator={cell.indicators[line]} column={column} line={line} />
            ) : null,
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** The cell in the item's first line: it spans all of them, unless it holds the first indicator. */
function FirstLineCell(
  props: ItemProps & { readonly cell: ReportCell; readonly column: number; readonly lines: number },
) {
  const { cell, column, lines, index, ids, marks, locale } = props;
  const words = messagesFor(locale).table;
  const headers = `${ids.column(column)} ${itemHeaders(props)}`;
  switch (cell.kind) {
    case 'title':
      return (
        <th
          scope="rowgroup"
          rowSpan={lines}
          id={ids.rowTitle(index)}
          headers={`${ids.column(column)} ${ids.rowNumber(index)}`}
          className="report-cell-title"
        >
          {cell.text}
        </th>
      );
    case 'departments':
      return (
        <td rowSpan={lines} headers={headers}>
          {cell.names.length === 0 ? (
            <Nothing words={words.nothingWritten} />
          ) : (
            <ul className="report-departments">
              {cell.names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          )}
        </td>
      );
    case 'text':
      return (
        <td rowSpan={lines} headers={headers} className="report-text">
          {cell.text === '' ? <Nothing words={words.nothingWritten} /> : cell.text}
        </td>
      );
    case 'grade':
      return (
        <td rowSpan={lines} headers={headers} className="report-cell-grade">
          <Grade symbol={cell.symbol} marks={marks} locale={locale} />
        </td>
      );
    case 'indicators':
      return cell.indicators.length === 0 ? (
        <td rowSpan={lines} colSpan={INDICATOR_PARTS.length} headers={headers}>
          <Nothing words={words.noIndicators} />
        </td>
      ) : (
        <IndicatorCells {...props} indicator={cell.indicators[0]} line={0} />
      );
  }
}

function Grade(props: { readonly symbol: string | null; readonly marks: readonly Mark[]; readonly locale: Locale }) {
  const { symbol, marks, locale } = props;
  if (symbol === null) return <Nothing words={messagesFor(locale).table.notGraded} />;
  const mark = marks.find((candidate) => candidate.symbol === symbol);
  return mark ? <GradeTag mark={mark} locale={locale} /> : symbol;
}

/** An indicator's line: its name heads the three values. */
function IndicatorCells(
  props: ItemProps & {
    readonly indicator: ReportIndicator | undefined;
    readonly column: number;
    readonly line: number;
  },
) {
  const { indicator, column, line, index, ids, locale } = props;
  if (!indicator) return null;
  const id = ids.indicator(index, line);
  const headersOf = (part: (typeof INDICATOR_PARTS)[number]) => `${ids.column(column)} ${ids.part(column, part)}`;
  return (
    <>
      <th scope="row" id={id} headers={`${headersOf('name')} ${itemHeaders(props)}`} className="report-cell-indicator">
        {indicatorName(indicator, locale)}
      </th>
      {(['baseline', 'target', 'current'] as const).map((part) => (
        <td key={part} headers={`${headersOf(part)} ${itemHeaders(props)} ${id}`} className="report-cell-value">
          {indicator[part] === '' ? <Nothing words={messagesFor(locale).table.nothingWritten} /> : indicator[part]}
        </td>
      ))}
    </>
  );
}

/** The headers that every cell of an item has. */
function itemHeaders({ row, index, ids }: ItemProps): string {
  const hasTitle = row.cells.some((cell) => cell.kind === 'title');
  return hasTitle ? `${ids.rowNumber(index)} ${ids.rowTitle(index)}` : ids.rowNumber(index);
}
