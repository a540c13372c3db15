import type { Report } from './report.js';
import type { PlacedSection } from './report-places.js';

/** What a report prints of one section: it and those below it, their summary as that of the whole, the notes they bear. */
export function sectionReport(report: Report, { section, below }: PlacedSection): Report {
  const sections = [section, ...below];
  const bears = new Set(sections.flatMap(({ rows }) => rows.flatMap(({ notes }) => notes)));
  return {
    ...report,
    sections,
    summary: section.summary,
    notes: report.notes.filter(({ number }) => bears.has(number)),
  };
}
