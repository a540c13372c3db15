import { gradeColumn } from './published-grade.js';
import type { IndicatorsCell, ReportIndicator } from './report-cell.js';
import type { Report, ReportRow } from './report.js';

/** What a row says, whatever columns the plan has. */

/** The mark that is printed; null where there is none. */
export function symbolOf(row: ReportRow): string | null {
  return row.cells.find((cell) => cell.kind === 'grade')?.symbol ?? null;
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

/** Whether marks are published at all. */
export function publishesGrades(report: Report): boolean {
  return gradeColumn(report) !== null;
}
