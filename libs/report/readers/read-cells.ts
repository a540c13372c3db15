import type { DescribedColumn } from './described-columns.js';
import type { CellFigures, FiguresByColumn } from './report-figures.js';
import type { SheetGrid } from './sheet-grid.js';

/** The rows of an item or of one of its lines, the last one included. */
interface Rows {
  readonly row: number;
  readonly endRow: number;
}

/** Tells a mark from the words why there is none. */
export type IsSymbol = (text: string) => boolean;

/** What an item says in the columns of a worksheet. */
export function readCells(grid: SheetGrid, rows: Rows, columns: readonly DescribedColumn[], isSymbol: IsSymbol): FiguresByColumn {
  const keys = new Set(columns.map(({ key }) => key).filter((key) => key !== ''));
  return Object.fromEntries([...keys].map((key) => [key, readCell(grid, rows, columns.filter((column) => column.key === key), isSymbol)]));
}

function readCell(grid: SheetGrid, rows: Rows, group: readonly DescribedColumn[], isSymbol: IsSymbol): CellFigures {
  const [first] = group;
  const text = textIn(grid, rows, first!);
  switch (first!.content) {
    case 'departments':
      return { departments: text === '' ? [] : text.split('\n') };
    case 'grade':
      return { symbol: isSymbol(text) ? text : null };
    case 'amount':
      return { amounts: amountsIn(grid, rows, group) };
    case 'action': {
      const years = group.filter(({ content }) => content === 'scheduled');
      return {
        actions: linesIn(grid, rows, group).map((line) => ({
          name: textIn(grid, line, first!),
          cells: years.map((year) => textIn(grid, line, year)),
        })),
      };
    }
    case 'indicator':
      return { indicators: linesIn(grid, rows, group).map((line) => indicatorIn(grid, line, group)) };
    default:
      return { text };
  }
}

function textIn(grid: SheetGrid, { row, endRow }: Rows, { column }: DescribedColumn): string {
  return grid.textDown(row, endRow, column);
}

/** A note has a column only where somebody wrote one. */
function amountsIn(grid: SheetGrid, rows: Rows, group: readonly DescribedColumn[]) {
  return group
    .filter(({ content }) => content === 'amount')
    .map((amount) => {
      const note = group.find(({ content, fiscalYear }) => content === 'amountNote' && fiscalYear === amount.fiscalYear);
      return { amount: textIn(grid, rows, amount), note: note ? textIn(grid, rows, note) : '' };
    });
}

function indicatorIn(grid: SheetGrid, line: Rows, group: readonly DescribedColumn[]) {
  const part = (content: DescribedColumn['content']) => textIn(grid, line, group.find((column) => column.content === content)!);
  return {
    name: part('indicator'),
    baseline: part('baseline'),
    target: part('target'),
    values: group
      .filter(({ content }) => content === 'value')
      .map((column) => ({ fiscalYear: column.fiscalYear!, value: textIn(grid, line, column) })),
  };
}

/** Each line begins where the cells of the group's first column do; joined over all of the group there are none. */
function linesIn(grid: SheetGrid, { row, endRow }: Rows, group: readonly DescribedColumn[]): Rows[] {
  const { column } = group[0]!;
  if (grid.extent(row, column).endColumn > column) return [];
  const lines: Rows[] = [];
  for (let start = row; start <= endRow; ) {
    const end = grid.extent(start, column).endRow;
    lines.push({ row: start, endRow: end });
    start = end + 1;
  }
  return lines;
}
