import type { IndicatorsCell, ReportIndicator } from './report-cell.js';
import type { Report, ReportRow, ReportSection } from './report.js';

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

/** The keys of each section and of those above it, from the first level down; by section key. */
export function sectionPaths(sections: readonly Pick<ReportSection, 'key' | 'depth'>[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  const open: string[] = [];
  for (const section of sections) {
    open.splice(section.depth, Infinity, section.key);
    paths.set(section.key, [...open]);
  }
  return paths;
}
