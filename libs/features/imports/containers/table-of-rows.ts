import type { PackProblem } from '#libs/contract/imports.js';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';
import type { PackRow, PackTable } from './pack-files.js';

/** More than any plan has; less than what would take long to check. */
export const MAX_ROWS = 20_000;

/** Makes a table of a file's rows as they stand: the first is the heading, blank ones are skipped but counted. */
export function tableOfRows(
  file: string,
  rows: readonly (readonly string[])[],
  problems: PackProblem[],
): PackTable {
  const heading = withoutTrailingEmpty(rows[0] ?? []);
  for (const [index, column] of heading.entries()) {
    const first = heading.indexOf(column);
    if (column !== '' && first !== index) {
      problems.push(packProblem({ file, row: 1, column }, column, expected('columnOnce')));
    }
  }
  const body: PackRow[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell === '')) continue;
    const row = index + 1;
    for (const [column, cell] of cells.entries()) {
      if (cell !== '' && (heading[column] ?? '') === '') {
        problems.push(packProblem({ file, row, column: columnLetter(column) }, cell, expected('cellUnderHeading')));
      }
    }
    body.push({ row, cells: heading.map((_, column) => oneKindOfLineEnds(cells[column] ?? '')) });
  }
  if (body.length > MAX_ROWS) {
    problems.push(packProblem({ file, row: null, column: '' }, String(body.length), expected('atMostRows', MAX_ROWS)));
    return { heading, rows: [] };
  }
  return { heading, rows: body };
}

/** As everywhere in the program: \n. */
export function oneKindOfLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** A, B … Z, AA: a column without a heading. */
function columnLetter(index: number): string {
  const before = Math.floor(index / 26);
  return `${before > 0 ? columnLetter(before - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function withoutTrailingEmpty(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
