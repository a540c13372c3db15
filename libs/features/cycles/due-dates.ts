import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { ClosedDays } from '#libs/domain/fiscal/business-day.js';
import { onOrAfterBusinessDay } from '#libs/domain/fiscal/business-day.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { dateAfter } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { addYears, isLocalDate } from '#libs/domain/fiscal/local-date.js';
import type { Route } from '#libs/domain/review/route.js';
import { stepOf } from '#libs/domain/review/route.js';
import type { WorkStage } from '#libs/domain/review/stage.js';

export interface DueDate {
  readonly stage: WorkStage;
  readonly dueOn: LocalDate;
}

/** The route's own days in the spring after the year, moved to business days. */
export function proposedDueDates(route: Route, fiscalYear: FiscalYear, closed: ClosedDays): DueDate[] {
  return route.map((step) => ({
    stage: step.stage,
    dueOn: onOrAfterBusinessDay(dateAfter(fiscalYear, step.due), closed),
  }));
}

/**
 * The due dates of an earlier review, so many years later, moved to business days. A stage that had none then gets the
 * proposed one, or the day of the stage ahead of it where that is later.
 */
export function dueDatesAsBefore(
  before: readonly DueDate[],
  years: number,
  proposed: readonly DueDate[],
  closed: ClosedDays,
): DueDate[] {
  let latest = '';
  return proposed.map(({ stage, dueOn }) => {
    const then = before.find((date) => date.stage === stage);
    const own = then ? onOrAfterBusinessDay(addYears(then.dueOn, years), closed) : dueOn;
    latest = own < latest ? latest : own;
    return { stage, dueOn: latest };
  });
}

/** The proposed dates with those that the administrator chose instead. */
export function chosenDueDates(proposed: readonly DueDate[], chosen: readonly DueDate[]): DueDate[] {
  return proposed.map((date) => chosen.find((other) => other.stage === date.stage) ?? date);
}

/** Due dates for stages that the plan's sheets never reach. */
export function foreignStages(route: Route, chosen: readonly DueDate[]): ApiRefusal[] {
  return chosen
    .filter((date) => !stepOf(route, date.stage))
    .map((date): ApiRefusal => ({ code: 'stageNotInRoute', stage: date.stage }));
}

/** What is wrong with a year's due dates: not days of the calendar, or a stage due before the one ahead of it. */
export function dueDateRefusals(dates: readonly DueDate[]): ApiRefusal[] {
  const invalid = dates
    .filter((date) => !isLocalDate(date.dueOn))
    .map((date): ApiRefusal => ({ code: 'dueDateInvalid', stage: date.stage, found: date.dueOn }));
  if (invalid.length > 0) return invalid;
  return dates.flatMap((date, index): ApiRefusal[] => {
    const before = dates[index - 1];
    return before && date.dueOn < before.dueOn
      ? [{ code: 'dueDatesNotAscending', stage: date.stage, after: before.stage }]
      : [];
  });
}
