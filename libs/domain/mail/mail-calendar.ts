import type { ClosedDays } from '../fiscal/business-day.js';
import type { LocalDate } from '../fiscal/local-date.js';
import type { WorkStage } from '../review/stage.js';
import { remindersOf } from './reminder-days.js';

/** What a mail of the calendar speaks of: a stage that begins with the year, or one that is due. */
export interface MailSubject {
  readonly stage: WorkStage;
  readonly when: 'opened' | 'dueSoon' | 'overdue';
  readonly dueOn: LocalDate;
}

/** Mails that go out on a day by themselves, one to each person concerned. */
export interface PlannedMail {
  readonly on: LocalDate;
  readonly kind: 'cycleOpened' | 'reminderDigest';
  readonly subjects: readonly MailSubject[];
}

/**
 * The mails that a year will send without anybody doing anything, in the order of their days: the announcement on the
 * day it opens, and the digests around each due date. `dueDates` are those of the route, in its order. Whoever is done
 * by then gets no digest.
 */
export function mailCalendar(
  opensOn: LocalDate,
  dueDates: readonly { readonly stage: WorkStage; readonly dueOn: LocalDate }[],
  closed: ClosedDays,
): PlannedMail[] {
  const digests = new Map<LocalDate, MailSubject[]>();
  for (const { stage, dueOn } of dueDates) {
    const { dueSoonOn, overdueOn } = remindersOf(dueOn, closed);
    for (const [on, when] of [[dueSoonOn, 'dueSoon'], [overdueOn, 'overdue']] as const) {
      if (on >= opensOn) digests.set(on, [...(digests.get(on) ?? []), { stage, when, dueOn }]);
    }
  }
  const first = dueDates.slice(0, 1).map(({ stage, dueOn }): MailSubject => ({ stage, when: 'opened', dueOn }));
  return [
    { on: opensOn, kind: 'cycleOpened', subjects: first },
    ...[...digests].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([on, subjects]) => ({
      on,
      kind: 'reminderDigest' as const,
      subjects,
    })),
  ];
}
