import type { IndicatorsCell, ReportIndicator } from './report-cell.js';
import type { Report, ReportRow } from './report.js';

/** What filters and comparisons ask of a row, whatever columns the plan has. */

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

/** Whether marks are published at all. */
export function publishesGrades(report: Report): boolean {
  return report.marks.length > 0 && report.columns.some((column) => column.kind === 'grade');
}
