import type { Report } from '#libs/report/report.js';

/** What a version published as its data. Older versions have fewer fields, none of those that changes are found in. */
export function publishedReport(json: string): Report {
  return JSON.parse(json) as Report;
}
