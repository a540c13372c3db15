import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';

/** Before the key of an indicator's value, where texts and values stand together. */
export const INDICATOR_PREFIX = 'indicators.';

/** Names the value of an indicator in one year, in drafts, conflicts and changes. */
export function indicatorKey(indicatorId: string, year: FiscalYear): string {
  return `${INDICATOR_PREFIX}${indicatorId}.${year}`;
}
