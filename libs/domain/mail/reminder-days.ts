import type { ClosedDays } from '../fiscal/business-day.js';
import { addBusinessDays, businessDaysSince, isBusinessDay } from '../fiscal/business-day.js';
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
 * reminders of the last day but one and of the day itself, that would be three mornings running. What came later than it
 * was due is late from the day on which it came: nobody had it before.
 */
export const REMINDERS: readonly Reminder[] = [
  ...[-7, -3, -1].map((days) => ({ when: 'dueSoon' as const, days })),
  { when: 'dueToday', days: 0 },
  ...[2, 4, 6, 8, 10].map((days) => ({ when: 'overdue' as const, days })),
  { when: 'escalated', days: 12 },
];

/** The due dates that a day's digest speaks of in one way: from the first to the last of these days. */
export interface DueRange extends Reminder {
  /** The day whose reminder it is: the digest's own, or one that was missed. */
  readonly on: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * What a day's digests speak of; null when offices are closed. Due dates that a person has put on a closed day, or that
 * were there before the day was closed, are spoken of as well, but for the day itself: nobody is at work then.
 * missedFrom: since then nobody was mailed; what those days would have spoken of is spoken of as well.
 */
export function reminderDays(day: LocalDate, closed: ClosedDays, missedFrom: LocalDate = day): readonly DueRange[] | null {
  if (!isBusinessDay(day, closed)) return null;
  const ranges: DueRange[] = [];
  for (let on = missedFrom; on <= day; on = addDays(on, 1)) {
    if (!isBusinessDay(on, closed)) continue;
    ranges.push(...REMINDERS.map((reminder) => ({ ...reminder, on, ...dueRange(on, reminder.days, closed) })));
  }
  return ranges;
}

/** The first of the business days between the last one with digests and this day; undefined: none was missed. */
export function firstMissed(last: LocalDate, day: LocalDate, closed: ClosedDays): LocalDate | undefined {
  const next = addBusinessDays(last, 1, closed);
  return next < day ? next : undefined;
}

/** What a day's digest says of a due date that a reminder speaks of: one that was missed is late by now, or later. */
export function reminderAsOf(day: LocalDate, when: ReminderKind, dueOn: LocalDate, closed: ClosedDays): Reminder {
  if (dueOn < day) return { when: when === 'escalated' ? when : 'overdue', days: businessDaysSince(dueOn, day, closed) };
  const left = businessDaysSince(addDays(day, -1), addDays(dueOn, -1), closed);
  return { when: dueOn === day ? 'dueToday' : 'dueSoon', days: 0 - left };
}

/** Every due date from which it is so many business days to a business day. */
function dueRange(day: LocalDate, days: number, closed: ClosedDays): { readonly from: LocalDate; readonly to: LocalDate } {
  if (days === 0) return { from: day, to: day };
  const farthest = addBusinessDays(day, -days, closed);
  const beyondNearest = addBusinessDays(day, -days + Math.sign(days), closed);
  return days < 0 ? { from: addDays(beyondNearest, 1), to: farthest } : { from: farthest, to: addDays(beyondNearest, -1) };
}

/** The days whose digests speak of a due date, and how: the same rule, asked the other way round. since: when it came. */
export function remindersOf(
  dueOn: LocalDate,
  closed: ClosedDays,
  since: LocalDate = dueOn,
): (Reminder & { readonly on: LocalDate })[] {
  const lateFrom = since > dueOn ? since : dueOn;
  return REMINDERS.map(({ when, days }) => ({ when, on: addBusinessDays(days > 0 ? lateFrom : dueOn, days, closed) }))
    .filter(({ on }) => isBusinessDay(on, closed))
    .map(({ when, on }) => ({ on, ...reminderAsOf(on, when, dueOn, closed) }));
}
