import type { Report } from '../report.js';

/** The report itself. buildReport made its keys in one order, so the same cycle gives the same bytes. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
