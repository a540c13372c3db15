import type { WorkbookColumn } from './workbook-column.js';
import type { Block, BlockCell } from './worksheet.js';

/** The columns' headings: two lines where some stand together under a heading of their own. */
export function headingBlock(columns: readonly WorkbookColumn[]): Block {
  const lines = columns.some(({ group }) => group !== null) ? 2 : 1;
  return { lines, cells: columns.flatMap((column, index) => headingCells(columns, column, index, lines)) };
}

function headingCells(columns: readonly WorkbookColumn[], column: WorkbookColumn, index: number, lines: number): BlockCell[] {
  const { group, heading } = column;
  if (group === null) return [{ column: index, content: heading, look: 'heading' }];
  const below: BlockCell = { column: index, line: lines - 1, content: heading, look: 'heading' };
  if (sameGroup(columns[index - 1], column)) return [below];
  const end = columns.findIndex((other, place) => place > index && !sameGroup(other, column));
  return [{ column: index, span: (end === -1 ? columns.length : end) - index, down: 1, content: group, look: 'heading' }, below];
}

function sameGroup(one: WorkbookColumn | undefined, other: WorkbookColumn): boolean {
  return one?.group === other.group && one.key === other.key;
}
