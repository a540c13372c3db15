import type { ReportRow } from '../report.js';
import { titleOf } from '../row-facts.js';

/** Its title; where the report prints none, its number. */
export function titleOrNumber(row: ReportRow): string {
  return [titleOf(row), row.number, row.itemKey].find((name) => name !== '') ?? '';
}

/** 4-① 条例の制定 */
export function itemName(row: ReportRow): string {
  const title = titleOrNumber(row);
  return row.number === '' || title === row.number ? title : `${row.number} ${title}`;
}
