import type { OpeningBody } from '#libs/contract/opening.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { ClosedDays } from '#libs/domain/fiscal/business-day.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import type { ChosenHolders } from '#libs/domain/organization/item-holders.js';
import { chosenHolders } from '#libs/domain/organization/item-holders.js';
import type { Plan } from '../plans/plan.entity.js';
import type { DueDate } from './due-dates.js';
import { chosenDueDates, dueDateRefusals, foreignStages, proposedDueDates } from './due-dates.js';
import type { OpeningItems, OpeningYears } from './opening-items.read.js';
import { yearRefusals } from './opening-years.js';

/** An opening as it was decided on, with all that stands against it. */
export interface CheckedOpening {
  readonly dueDates: readonly DueDate[];
  readonly holders: ChosenHolders;
  readonly refusals: readonly ApiRefusal[];
}

export function yearsOf({ fiscalYear, fiscalYearTo = fiscalYear }: Pick<OpeningBody, 'fiscalYear' | 'fiscalYearTo'>): OpeningYears {
  return { from: fiscalYear, to: fiscalYearTo };
}

/** Whoever opens now, and whoever has it opened later, is refused for the same reasons. */
export function checkOpening(plan: Plan, body: OpeningBody, items: OpeningItems, closed: ClosedDays): CheckedOpening {
  const years = yearsOf(body);
  const dueDates = chosenDueDates(proposedDueDates(plan.route, years.to, closed), body.deadlines);
  const holders = chosenHolders(items.assigned, years.to, items.departments, body.holders);
  const refusals = [
    ...foreignStages(plan.route, body.deadlines),
    ...dueDateRefusals(dueDates),
    ...yearRefusals(plan, years.from, years.to),
    ...holderRefusals(holders, years.to, items.departments),
  ];
  return { dueDates, holders, refusals };
}

function holderRefusals(
  { unanswered, notInYear }: ChosenHolders,
  year: FiscalYear,
  departments: readonly LinkedDepartment[],
): ApiRefusal[] {
  const named = (id: string) => departments.find((department) => department.id === id)?.name ?? id;
  return [
    ...(unanswered.length > 0 ? [{ code: 'holdersUnconfirmed' as const, departments: unanswered.map(named) }] : []),
    ...notInYear.map((id): ApiRefusal => ({ code: 'holderNotInYear', department: named(id), year })),
  ];
}
