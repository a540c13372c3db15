import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBusinessDay } from '../fiscal/business-day.js';
import { addDays } from '../fiscal/local-date.js';
import { WORK_STAGES } from '../review/stage.js';
import { mailCalendar } from './mail-calendar.js';
import { reminderDays } from './reminder-days.js';

/** The holidays of the Golden Week of 2020. */
const CLOSED = new Set(['2020-04-29', '2020-05-04', '2020-05-05', '2020-05-06']);

const lines = (...given: Parameters<typeof mailCalendar>) =>
  mailCalendar(...given).map(
    ({ on, kind, subjects }) => `${on} ${kind}: ${subjects.map(({ stage, when }) => `${stage} ${when}`).join(', ')}`,
  );

describe('the mail calendar', () => {
  it('announces the year, and reminds on the business days before and after each due date', () => {
    const dueDates = [
      { stage: 'draft', dueOn: '2020-04-24' },
      { stage: 'grade', dueOn: '2020-05-07' },
    ] as const;
    expect(lines('2020-04-06', dueDates, CLOSED)).toEqual([
      '2020-04-06 cycleOpened: draft opened',
      '2020-04-23 reminderDigest: draft dueSoon',
      '2020-04-27 reminderDigest: draft overdue',
      '2020-05-01 reminderDigest: grade dueSoon',
      '2020-05-08 reminderDigest: grade overdue',
    ]);
  });

  it('puts what falls on one day into one digest', () => {
    const dueDates = [
      { stage: 'draft', dueOn: '2020-04-22' },
      { stage: 'grade', dueOn: '2020-04-24' },
    ] as const;
    expect(lines('2020-04-06', dueDates, CLOSED).slice(2, 3)).toEqual(['2020-04-23 reminderDigest: draft overdue, grade dueSoon']);
  });

  it('reminds of nothing before the year is open', () => {
    expect(lines('2020-04-24', [{ stage: 'draft', dueOn: '2020-04-24' }], CLOSED)).toEqual([
      '2020-04-24 cycleOpened: draft opened',
      '2020-04-27 reminderDigest: draft overdue',
    ]);
  });

  it('is what the reminders of every single day add up to', () => {
    const offsets = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: WORK_STAGES.length });
    fc.assert(
      fc.property(offsets, fc.integer({ min: 0, max: 60 }), (given, opening) => {
        const opensOn = addDays('2020-04-01', opening);
        const dueDates = given
          .toSorted((one, other) => one - other)
          .map((offset, index) => ({ stage: WORK_STAGES[index]!, dueOn: addDays('2020-04-01', offset) }));
        const expected = Array.from({ length: 200 }, (_, index) => addDays('2020-03-01', index)).flatMap((day) => {
          const days = day >= opensOn ? reminderDays(day, CLOSED) : null;
          const spokenOf = dueDates.filter(
            ({ dueOn }) =>
              days && ((dueOn > day && dueOn <= days.dueSoonUntil) || (dueOn < day && dueOn >= days.overdueSince)),
          );
          return spokenOf.length > 0 ? [[day, spokenOf.map(({ stage }) => stage)]] : [];
        });
        const digests = mailCalendar(opensOn, dueDates, CLOSED).slice(1);
        expect(digests.map(({ on, subjects }) => [on, subjects.map(({ stage }) => stage)])).toEqual(expected);
        expect(digests.every(({ on }) => isBusinessDay(on, CLOSED))).toBe(true);
      }),
    );
  });
});
