import type { ClosedDays } from '../fiscal/business-day.js';
import { addBusinessDays, isBusinessDay } from '../fiscal/business-day.js';
import type { LocalDate } from '../fiscal/local-date.js';

/** Which due dates a day's digest speaks of. */
export interface ReminderDays {
  readonly day: LocalDate;
  /** Due after the day, and by this one: the day is the last business day before them. */
  readonly dueSoonUntil: LocalDate;
  /** Due before the day, and since this one: the day is the first business day after them. */
  readonly overdueSince: LocalDate;
}

/**
 * Null when offices are closed: the business day before has spoken of what is due, the one after will speak of what is
 * overdue. Due dates that a person has put on a closed day are reminded of, too.
 */
export function reminderDays(day: LocalDate, closed: ClosedDays): ReminderDays | null {
  if (!isBusinessDay(day, closed)) return null;
  return { day, dueSoonUntil: addBusinessDays(day, 1, closed), overdueSince: addBusinessDays(day, -1, closed) };
}

/** The days whose digests speak of a due date: the same rule, asked the other way round. */
export function remindersOf(dueOn: LocalDate, closed: ClosedDays): { readonly dueSoonOn: LocalDate; readonly overdueOn: LocalDate } {
  return { dueSoonOn: addBusinessDays(dueOn, -1, closed), overdueOn: addBusinessDays(dueOn, 1, closed) };
}
