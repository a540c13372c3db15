import type { YearFigures } from '#libs/report/public-pages/published-years.js';
import type { Report } from '#libs/report/report.js';
import { gradeColumn } from '#libs/report/report-wording.js';

/** What a plan's page says of a year. */
export function figuresOf(report: Report): YearFigures {
  return {
    grade: gradeColumn(report)?.label ?? null,
    marks: report.marks,
    summary: report.summary,
    items: report.sections.reduce((sum, { rows }) => sum + rows.filter(({ depth }) => depth === 0).length, 0),
    sections: report.sections.map(({ key, depth, label, title }) => ({ key, depth, label, title })),
  };
}
