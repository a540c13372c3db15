import type { ClosedDays } from '../fiscal/business-day.js';
import type { LocalDate } from '../fiscal/local-date.js';
import { closesOn } from '../review/stage-closing.js';
import type { WorkStage } from '../review/stage.js';
import type { ReminderKind } from './reminder-days.js';
import { remindersOf } from './reminder-days.js';

/**
 * What a mail of the calendar speaks of: a stage that begins with the year, one that is due, one that was closed, or one
 * that sheets have reached by a closing.
 */
export interface MailSubject {
  readonly stage: WorkStage;
  readonly when: 'opened' | 'closed' | 'advanced' | ReminderKind;
  readonly dueOn: LocalDate;
  /** Business days from the due date to the mail's day, negative before it; null where that says nothing. */
  readonly days: number | null;
}

/** Mails that go out on a day by themselves, one to each person concerned. */
export interface PlannedMail {
  readonly on: LocalDate;
  readonly kind: 'cycleOpened' | 'reminderDigest' | 'sheetsAdvanced' | 'stageClosed';
  readonly subjects: readonly MailSubject[];
}

export interface PlannedStage {
  readonly stage: WorkStage;
  readonly dueOn: LocalDate;
  /** Whether the stage is closed after its due date. */
  readonly closes: boolean;
  /** Whether closing it moves on what is complete. */
  readonly advances: boolean;
  /** Whether anybody is told when those who act in it stay late. */
  readonly escalates: boolean;
}

/**
 * The mails that a year will send without anybody doing anything, in the order of their days: the announcement on the
 * day it opens, from the day after it the digests around each due date, and what closing a stage has moved on and left.
 * `stages` are those of the route, in its order. Whoever is done by then gets no digest.
 */
export function mailCalendar(opensOn: LocalDate, stages: readonly PlannedStage[], closed: ClosedDays): PlannedMail[] {
  const digests = new Map<LocalDate, MailSubject[]>();
  for (const { stage, dueOn, escalates } of stages) {
    for (const { on, when, days } of remindersOf(dueOn, closed, opensOn)) {
      if (on <= opensOn || (when === 'escalated' && !escalates)) continue;
      digests.set(on, [...(digests.get(on) ?? []), { stage, when, dueOn, days }]);
    }
  }
  const first = stages.slice(0, 1).map(({ stage, dueOn }): MailSubject => ({ stage, when: 'opened', dueOn, days: null }));
  const closings = stages.flatMap(({ stage, dueOn, closes, advances }, place): PlannedMail[] => {
    if (!closes || dueOn < opensOn) return [];
    const next = advances ? stages[place + 1] : undefined;
    const on = closesOn(dueOn, closed);
    return [
      ...(next ? [{ on, kind: 'sheetsAdvanced' as const, subjects: [advancedTo(next)] }] : []),
      { on, kind: 'stageClosed', subjects: [{ stage, when: 'closed', dueOn, days: null }] },
    ];
  });
  const reminders = [...digests].map(([on, subjects]): PlannedMail => ({ on, kind: 'reminderDigest', subjects }));
  return [
    { on: opensOn, kind: 'cycleOpened', subjects: first },
    ...[...reminders, ...closings].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
  ];
}

function advancedTo({ stage, dueOn }: PlannedStage): MailSubject {
  return { stage, when: 'advanced', dueOn, days: null };
}
