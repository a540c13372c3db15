import type { IndicatorsCell, ReportIndicator } from './report-cell.js';
import type { Report, ReportRow } from './report.js';

/** What a row says, whatever columns the plan has, and which rows are parts of it. */

/** The mark that is printed; null where there is none. */
export function symbolOf(row: ReportRow): string | null {
  return row.cells.find((cell) => cell.kind === 'grade')?.symbol ?? null;
}

/** Empty where the plan does not publish titles. */
export function titleOf({ cells }: Pick<ReportRow, 'cells'>): string {
  return cells.find((cell) => cell.kind === 'title')?.text ?? '';
}

export function departmentsOf(row: ReportRow): readonly string[] {
  return row.cells.find((cell) => cell.kind === 'departments')?.names ?? [];
}

export function indicatorsOf(row: ReportRow): readonly ReportIndicator[] {
  return row.cells.filter((cell): cell is IndicatorsCell => cell.kind === 'indicators').flatMap((cell) => cell.indicators);
}

/** How many lines its indicators take; one where it has none. */
export function lineCount({ cells }: Pick<ReportRow, 'cells'>): number {
  return Math.max(1, ...cells.map((cell) => (cell.kind === 'indicators' ? cell.indicators.length : 1)));
}

/** Whether it prints rows that its summaries leave out. */
export function hasUncounted({ sections }: Pick<Report, 'sections'>): boolean {
  return sections.some(({ rows }) => rows.some(({ counted }) => !counted));
}

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
