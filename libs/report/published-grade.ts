import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import type { Report } from './report.js';
import type { ReportColumn } from './report-column.js';

/** Where the marks stand; null where none are published. */
export function gradeColumn({ columns, marks }: Pick<Report, 'columns' | 'marks'>): ReportColumn | null {
  return (marks.length > 0 && columns.find(({ kind }) => kind === 'grade')) || null;
}

/** What the plan calls them: 進捗状況; null where none are published. */
export function gradeName(report: Pick<Report, 'columns' | 'marks'>, locale: Locale): string | null {
  const column = gradeColumn(report);
  return column && inLocale(column.label, locale);
}

/** null: there is none, or none of that scale. */
export function findMark(symbol: string | null, marks: readonly Mark[]): Mark | null {
  return marks.find((mark) => mark.symbol === symbol) ?? null;
}
