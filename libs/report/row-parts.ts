import type { ReportRow } from './report.js';

/** Whether the rows directly below are parts of this one. */
export function hasParts(rows: readonly ReportRow[], index: number): boolean {
  return rows[index]?.depth === 0 && rows[index + 1]?.depth === 1;
}

/** The position of the row that this one is a part of; null for a row that is not. */
export function parentPosition(rows: readonly ReportRow[], index: number): number | null {
  if (rows[index]?.depth !== 1) return null;
  const above = rows.slice(0, index).findLastIndex((row) => row.depth === 0);
  return above === -1 ? null : above;
}
