import type { Report } from './report.js';

/** Where the public site keeps things. Published addresses are for ever: change nothing here without a redirect. */
export const PUBLIC_HOME = '/';

export const STAFF_APPLICATION = '/app/';

/** 2019, or 2022-2024 for a cycle that reviews several years. */
function yearsSegment(report: Report): string {
  const { fiscalYearFrom, fiscalYearTo } = report;
  return fiscalYearFrom === fiscalYearTo ? String(fiscalYearTo) : `${fiscalYearFrom}-${fiscalYearTo}`;
}

/** The live page of a cycle, which always shows the newest version. */
export function liveAddress(report: Report): string {
  const parts = [report.municipality.key, report.plan.key, yearsSegment(report)].map(encodeURIComponent);
  return `${PUBLIC_HOME}${parts.join('/')}/`;
}

/** The address at which this very version stays readable after a correction; none for a preview. */
export function fixedAddress(report: Report): string | null {
  if (report.release.version === 0) return null;
  return `${liveAddress(report)}v${report.release.version}/`;
}

/** The name of a downloadable file, beside the live page and beside each fixed version alike. */
export function fileName(extension: string): string {
  return `report.${extension}`;
}
