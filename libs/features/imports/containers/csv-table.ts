import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { PackProblem } from '#libs/contract/imports.js';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';
import { decodeText } from './decode-text.js';
import type { PackTable } from './pack-files.js';
import { tableOfRows } from './table-of-rows.js';

/** A CSV file's table, or null when it is none. */
export function readCsvTable(file: string, bytes: Uint8Array, problems: PackProblem[]): PackTable | null {
  const text = decodeText(file, bytes, problems);
  if (text === undefined) return null;
  try {
    const rows: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: false });
    return tableOfRows(file, rows, problems);
  } catch (error) {
    // Records before the broken one, and the heading's own row.
    const row = Number((error as { readonly records?: number }).records ?? 0) + 1;
    problems.push(packProblem({ file, row, column: '' }, (error as Error).message, expected('csv')));
    return null;
  }
}

/** With the mark by which Excel knows that a file is UTF-8. */
export function writeCsvTable(table: PackTable): Uint8Array {
  const rows = [table.heading, ...table.rows.map(({ cells }) => cells)];
  const text = stringify(
    rows.map((row) => [...row]),
    { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
  return Buffer.from(text, 'utf8');
}
