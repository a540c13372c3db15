import type { ClosedDays } from '../fiscal/business-day.js';
import { addBusinessDays, isBusinessDay } from '../fiscal/business-day.js';
import type { LocalDate } from '../fiscal/local-date.js';
import { addDays } from '../fiscal/local-date.js';

/** What a reminder says of a due date. escalated: it is told to those above the ones who are late. */
export const REMINDER_KINDS = ['overdue', 'escalated', 'dueToday', 'dueSoon'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface Reminder {
  readonly when: ReminderKind;
  /** Business days from the due date: negative before it, positive after it. */
  readonly days: number;
}

/**
 * When somebody is reminded of a due date. After it, every second business day, and never on the morning after: with the
 * reminders of the last day but one and of the day itself, that would be three mornings running.
 */
export const REMINDERS: readonly Reminder[] = [
  ...[-7, -3, -1].map((days) => ({ when: 'dueSoon' as const, days })),
  { when: 'dueToday', days: 0 },
  ...[2, 4, 6, 8, 10].map((days) => ({ when: 'overdue' as const, days })),
  { when: 'escalated', days: 12 },
];

/** The due dates that a day's digest speaks of in one way: from the first to the last of these days. */
export interface DueRange extends Reminder {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * What a day's digests speak of; null when offices are closed. Due dates that a person has put on a closed day, or that
 * were there before the day was closed, are spoken of as well, but for the day itself: nobody is at work then.
 */
export function reminderDays(day: LocalDate, closed: ClosedDays): readonly DueRange[] | null {
  if (!isBusinessDay(day, closed)) return null;
  return REMINDERS.map((reminder) => ({ ...reminder, ...dueRange(day, reminder.days, closed) }));
}

/** Every due date from which it is so many business days to a business day. */
function dueRange(day: LocalDate, days: number, closed: ClosedDays): { readonly from: LocalDate; readonly to: LocalDate } {
  if (days === 0) return { from: day, to: day };
  const farthest = addBusinessDays(day, -days, closed);
  const beyondNearest = addBusinessDays(day, -days + Math.sign(days), closed);
  return days < 0 ? { from: addDays(beyondNearest, 1), to: farthest } : { from: farthest, to: addDays(beyondNearest, -1) };
}

/** The days whose digests speak of a due date, and how: the same rule, asked the other way round. */
export function remindersOf(dueOn: LocalDate, closed: ClosedDays): (Reminder & { readonly on: LocalDate })[] {
  return REMINDERS.map((reminder) => ({ ...reminder, on: addBusinessDays(dueOn, reminder.days, closed) })).filter(({ on }) =>
    isBusinessDay(on, closed),
  );
}
