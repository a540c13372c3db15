import type { YearFigures } from '#libs/report/public-pages/published-years.js';
import type { Report } from '#libs/report/report.js';
import { publishesGrades } from '#libs/report/row-facts.js';

/** What a plan's page says of a year. */
export function figuresOf(report: Report): YearFigures {
  const column = report.columns.find(({ kind }) => kind === 'grade');
  return {
    grade: publishesGrades(report) ? (column?.label ?? null) : null,
    marks: report.marks,
    summary: report.summary,
    items: report.sections.reduce((sum, { rows }) => sum + rows.filter(({ depth }) => depth === 0).length, 0),
    sections: report.sections.map(({ key, depth, label, title }) => ({ key, depth, label, title })),
  };
}
