import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { departmentsHolding } from '#libs/domain/register/item-departments.js';
import { lifeIn } from '#libs/domain/register/lifetime.js';
import { firstOpenYear } from '#libs/domain/register/register.js';
import type { Item, Register } from './api.js';

/** What an item is in a year; of those that ended: how. */
export type ItemState = 'notYet' | 'alive' | 'merged' | 'abolished' | 'split';

export function stateIn(item: Item, year: FiscalYear, { items }: Register): ItemState {
  const life = lifeIn(item, year, year);
  return life === 'abolished' && items.some(({ splitFrom }) => splitFrom === item.key) ? 'split' : life;
}

/** The names of the departments that hold an item in a year, the lead first. */
export function departmentNames(item: Item, year: FiscalYear, { departments }: Register): string[] {
  return departmentsHolding(item.assignments, year, departments).map(({ name }) => name);
}

/** The year that is opened next; after the last one, the last one. */
export function yearToOpen({ plan }: Register): FiscalYear {
  const reviews = plan.cycles.map(({ fiscalYearFrom, fiscalYearTo }) => ({ from: fiscalYearFrom, to: fiscalYearTo }));
  return Math.min(firstOpenYear({ reviews }) ?? plan.periodFrom, plan.periodTo);
}

/** Those that stand beside it: of the same section and the same whole, in printed order. */
export function siblingsOf(item: Item, { items }: Register): Item[] {
  return items.filter(({ section, parent }) => section === item.section && parent === item.parent);
}
