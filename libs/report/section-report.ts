import type { Report, ReportSection } from './report.js';
import type { PlacedSection } from './report-places.js';

/** What a report prints of one section: it and those below it, their summary as that of the whole, the notes they bear. */
export function sectionReport(report: Report, { section, below }: PlacedSection): Report {
  return { ...withSections(report, [section, ...below]), summary: section.summary };
}

/** The report with these sections and rows alone, and the notes that they bear. Summaries stay those of the whole. */
export function withSections(report: Report, sections: readonly ReportSection[]): Report {
  const bears = new Set(sections.flatMap(({ rows }) => rows.flatMap(({ notes }) => notes)));
  return { ...report, sections, notes: report.notes.filter(({ number }) => bears.has(number)) };
}
