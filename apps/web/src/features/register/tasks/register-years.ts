import { yearsBetween } from '#libs/domain/template/cells.js';
import type { Item, Register } from '../api.js';
import { yearToOpen } from '../item-state.js';

/** The years of the plan that have not been opened yet; when all have been, the last one. */
export function openYears(register: Register): number[] {
  return yearsBetween(yearToOpen(register), register.plan.periodTo);
}

/** The years in which an item may end: from its last sheet on. */
export function endYears({ plan }: Register, item: Item): number[] {
  const reviewed = item.reviews.map(({ from }) => from);
  return yearsBetween(Math.max(plan.periodFrom, item.since ?? 0, ...reviewed), plan.periodTo);
}

/** The years in which an item may be split: its heirs begin in one that has not been opened. */
export function splitYears(register: Register, item: Item): number[] {
  const first = yearToOpen(register) - 1;
  const years = endYears(register, item).filter((year) => year < register.plan.periodTo);
  const unopened = years.filter((year) => year >= first);
  return unopened.length > 0 ? unopened : years;
}
