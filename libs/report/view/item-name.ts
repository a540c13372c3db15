import type { ReportRow } from '../report.js';

/** Its title; where the report prints none, its number. */
export function titleOf(row: ReportRow): string {
  const title = row.cells.find((cell) => cell.kind === 'title')?.text ?? '';
  return [title, row.number, row.itemKey].find((name) => name !== '') ?? '';
}

/** 4-① 条例の制定 */
export function itemName(row: ReportRow): string {
  const title = titleOf(row);
  return row.number === '' || title === row.number ? title : `${row.number} ${title}`;
}
