import type { Report } from '#libs/report/report.js';
import { readReport, UnreadableReport } from '#libs/report/read-report.js';

/** The report that was published as JSON; null: in a form that this program does not read. */
export function publishedReport(json: Buffer): Report | null {
  try {
    return readReport(json);
  } catch (error) {
    if (error instanceof UnreadableReport) return null;
    throw error;
  }
}
