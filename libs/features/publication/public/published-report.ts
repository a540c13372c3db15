import type { Report } from '#libs/report/report.js';
import { reportSchema } from '#libs/report/report-schema.js';

/** The report that was published as JSON; null: in a form that this program does not read. */
export function publishedReport(json: Buffer): Report | null {
  const result = reportSchema.safeParse(JSON.parse(json.toString('utf8')));
  return result.success ? result.data : null;
}
