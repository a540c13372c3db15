import type { Report, ReportRow } from './report.js';
import { sectionPaths } from './section-paths.js';
import { withSections } from './section-report.js';

/**
 * What a report prints of one item: its row with its parts, or with the row that it is a part of; the sections above it;
 * the notes that it bears. Summaries stay those of the whole. An item that the report does not print leaves no section.
 */
export function itemReport(report: Report, itemKey: string): Report {
  const sections = report.sections.map((section) => ({ ...section, rows: rowsOf(section.rows, itemKey) }));
  const holding = sections.find(({ rows }) => rows.length > 0);
  const path = holding && sectionPaths(sections, (section) => section).get(holding.key);
  return withSections(report, path ?? []);
}

/** A row of the first depth begins an item; its parts follow it. */
function rowsOf(rows: readonly ReportRow[], itemKey: string): ReportRow[] {
  const row = rows.findIndex((candidate) => candidate.itemKey === itemKey);
  if (row === -1) return [];
  const begin = rows.slice(0, row + 1).findLastIndex(({ depth }) => depth === 0);
  const isPart = row !== begin;
  const next = rows.findIndex(({ depth }, index) => index > row && depth === 0);
  const family = rows.slice(begin, next === -1 ? rows.length : next);
  return isPart ? family.filter((candidate) => candidate.depth === 0 || candidate.itemKey === itemKey) : family;
}
