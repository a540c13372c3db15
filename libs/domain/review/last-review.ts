import type { FiscalYear } from '../fiscal/fiscal-year.js';

/** How an item's earlier review is its own: the item's, that of the one it was split from, of one merged into it. */
export const ORIGINS = ['own', 'splitFrom', 'merged'] as const;

export type Origin = (typeof ORIGINS)[number];

export interface EarlierReview {
  readonly origin: Origin;
  readonly fiscalYearFrom: FiscalYear;
  readonly fiscalYearTo: FiscalYear;
  /** Its year is closed, published or imported: nothing in it moves any more. */
  readonly finished: boolean;
}

/**
 * 前年度: which earlier review a sheet of `year` is written by. The latest finished one of the item itself; of an item
 * that began since, that of the item it was split from; else the first of those merged into it, as they are printed.
 */
export function lastReview<Review extends EarlierReview>(reviews: readonly Review[], year: FiscalYear): Review | null {
  const earlier = reviews.filter(({ finished, fiscalYearTo }) => finished && fiscalYearTo < year);
  const [last = null] = earlier.toSorted(
    (one, other) =>
      ORIGINS.indexOf(one.origin) - ORIGINS.indexOf(other.origin) ||
      other.fiscalYearTo - one.fiscalYearTo ||
      other.fiscalYearFrom - one.fiscalYearFrom,
  );
  return last;
}
