import type { Report } from '../report.js';

/**
 * Whether the workbook has the plan and the results of each year on sheets of their own, as items with pages of their own
 * want it. What several years say together has no place in a line for each year: that has the form of a table.
 */
export function hasPagesForm({ layout, fiscalYearFrom, fiscalYearTo }: Report): boolean {
  return layout === 'pages' && fiscalYearFrom === fiscalYearTo;
}
