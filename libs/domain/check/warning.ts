import type { FiscalYear } from '../fiscal/fiscal-year.js';

/**
 * 点検: what looks wrong on a sheet and may still be right. A warning does not block; it asks the writer for a word,
 * which the reviewer reads beside it. What blocks is in libs/domain/review/incompleteness.ts.
 */
export type Warning =
  /** At least ten times the value of the year before, or at most a tenth of it. */
  | {
      readonly code: 'tenfold';
      readonly indicatorId: string;
      readonly year: FiscalYear;
      readonly before: string;
      readonly now: string;
    }
  | {
      readonly code: 'unitChanged';
      readonly indicatorId: string;
      readonly year: FiscalYear;
      readonly before: string;
      readonly now: string;
    }
  /** The year before had a number; this value can't be read as one. */
  | { readonly code: 'valueUnreadable'; readonly indicatorId: string; readonly year: FiscalYear; readonly now: string }
  /** A mark of the tone good beside an indicator that is worse than its baseline. */
  | { readonly code: 'gradeBesideWorsening'; readonly indicatorId: string; readonly grade: string }
  /** A mark of the tone bad beside an indicator that has reached its target. */
  | { readonly code: 'gradeBesideReached'; readonly indicatorId: string; readonly grade: string }
  /** Word for word what the sheet of the year before says. */
  | { readonly code: 'sameAsLastYear'; readonly field: string };

export type WarningCode = Warning['code'];

/** Names a warning of a sheet for as long as what it warns of is there: code, year if it is about one, and subject. */
export function warningKey(warning: Warning): string {
  const kind = 'year' in warning ? `${warning.code}.${warning.year}` : warning.code;
  return `${kind}:${'field' in warning ? warning.field : warning.indicatorId}`;
}

/** The cell in which the writer explains a warning. */
export function explanationCell(warningKey: string): string {
  return `${EXPLANATION_PREFIX}${warningKey}`;
}

/** No field may have this key (libs/domain/template/template-problems.ts). */
export const EXPLANATION_PREFIX = 'explanation.';

export const MAX_EXPLANATION_LENGTH = 500;
