import type { ReportRelease } from '#libs/report/report.js';

/** What was not released yet: no version, no day. */
export const PREVIEWED: ReportRelease = { version: 0, note: '', publishedAt: null, replaces: null, history: null };
