import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';

/** A cycle reviews a year, or a span, within the plan's period. A span may stand beside the reviews of its single years. */
export function yearRefusals(
  plan: { readonly periodFrom: FiscalYear; readonly periodTo: FiscalYear },
  from: FiscalYear,
  to: FiscalYear,
): ApiRefusal[] {
  return from > to || from < plan.periodFrom || to > plan.periodTo
    ? [{ code: 'yearOutsidePeriod', from: plan.periodFrom, to: plan.periodTo }]
    : [];
}
