import { same } from '#libs/domain/template/same.js';
import type { Cycle } from '../cycles/cycle.entity.js';
import type { Plan } from '../plans/plan.entity.js';

/**
 * Whether a year is no pack's to change: it was opened here, or the plan's rules have been changed since it was imported,
 * so that a pack, which has one template for all years, no longer says all that this year holds.
 */
export function keepsItsReview(cycle: Cycle, { template, scales, route }: Pick<Plan, 'template' | 'scales' | 'route'>): boolean {
  const frozen = { template: cycle.template, scales: cycle.scales, route: cycle.route };
  return cycle.origin === 'opened' || !same(frozen, { template, scales, route });
}
