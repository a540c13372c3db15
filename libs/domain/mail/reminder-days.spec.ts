import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ClosedDays } from '../fiscal/business-day.js';
import { addBusinessDays, isBusinessDay } from '../fiscal/business-day.js';
import { addDays } from '../fiscal/local-date.js';
import { closedDays } from '#libs/platform/calendar/closed-days.js';
import { firstMissed, reminderAsOf, reminderDays, REMINDERS, remindersOf } from './reminder-days.js';

const NATION = closedDays([]);

function speaksOf(day: string, dueOn: string, closed: ClosedDays = NATION): string {
  const range = reminderDays(day, closed)?.find(({ from, to }) => from <= dueOn && dueOn <= to);
  return range ? `${range.when} ${range.days}` : 'nothing';
}

const saying = (dueOn: string, closed?: ClosedDays) =>
  Array.from({ length: 60 }, (_, index) => addDays(dueOn, index - 25))
    .map((day) => `${day} ${speaksOf(day, dueOn, closed)}`)
    .filter((line) => !line.endsWith('nothing'));

describe('the days of reminders', () => {
  it('are 7, 3 and 1 business days before, the day, five times every second one after it, and then those above', () => {
    // A Friday; 29 April and 4 to 6 May are holidays.
    expect(saying('2020-04-24')).toEqual([
      '2020-04-15 dueSoon -7',
      '2020-04-21 dueSoon -3',
      '2020-04-23 dueSoon -1',
      '2020-04-24 dueToday 0',
      '2020-04-28 overdue 2',
      '2020-05-01 overdue 4',
      '2020-05-08 overdue 6',
      '2020-05-12 overdue 8',
      '2020-05-14 overdue 10',
      '2020-05-18 escalated 12',
    ]);
  });

  it('leave out the day itself where it is closed: the last reminder before it names the date', () => {
    expect(saying('2020-04-26').slice(0, 5)).toEqual([
      '2020-04-16 dueSoon -7',
      '2020-04-22 dueSoon -3',
      '2020-04-24 dueSoon -1',
      '2020-04-28 overdue 2',
      '2020-05-01 overdue 4',
    ]);
  });

  it('go by the municipality’s own days: closed ones are passed over, worked holidays count', () => {
    const own = closedDays([
      { day: '2020-04-23', kind: 'added', name: '市制施行記念日' },
      { day: '2020-04-29', kind: 'worked', name: '' },
    ]);
    expect(saying('2020-04-24', own).slice(2, 6)).toEqual([
      '2020-04-22 dueSoon -1',
      '2020-04-24 dueToday 0',
      '2020-04-28 overdue 2',
      '2020-04-30 overdue 4',
    ]);
  });

  it('pass over the end of the year', () => {
    expect(saying('2019-12-27').slice(3, 5)).toEqual(['2019-12-27 dueToday 0', '2020-01-07 overdue 2']);
  });

  const due = fc.integer({ min: 0, max: 800 }).map((offset) => addDays('2019-11-01', offset));
  const closures = fc
    .array(fc.integer({ min: -20, max: 40 }), { maxLength: 15 })
    .map((offsets) => [...new Set(offsets)]);

  it('are the same whether a day is asked for its due dates or a due date for its days, whatever is closed', () => {
    fc.assert(
      fc.property(due, closures, (dueOn, offsets) => {
        const own = closedDays(offsets.map((offset) => ({ day: addDays(dueOn, offset), kind: 'added', name: '閉庁' })));
        const around = Array.from({ length: 160 }, (_, index) => addDays(dueOn, index - 60));
        const asked = around.flatMap((day) =>
          (reminderDays(day, own) ?? []).flatMap(({ from, to, when, days }) =>
            from <= dueOn && dueOn <= to ? [{ on: day, when, days }] : [],
          ),
        );
        expect(asked).toEqual(remindersOf(dueOn, own).map(({ on, when, days }) => ({ on, when, days })));
        expect(asked.every(({ on }) => isBusinessDay(on, own))).toBe(true);
        expect(asked).toHaveLength(isBusinessDay(dueOn, own) ? REMINDERS.length : REMINDERS.length - 1);
      }),
    );
  });

  it('lose no due date by days on which nobody was mailed, and say of it what is so by now', () => {
    fc.assert(
      fc.property(due, closures, fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 12 }), (dueOn, offsets, start, gap) => {
        const own = closedDays(offsets.map((offset) => ({ day: addDays(dueOn, offset), kind: 'added', name: '閉庁' })));
        const last = addBusinessDays(addDays(dueOn, start), 1, own);
        const day = addBusinessDays(last, gap, own);
        const missed = remindersOf(dueOn, own).filter(({ on }) => last < on && on <= day);
        const ranges = reminderDays(day, own, firstMissed(last, day, own))!.filter(({ from, to }) => from <= dueOn && dueOn <= to);
        expect(ranges.map(({ on, when }) => ({ on, when }))).toEqual(missed.map(({ on, when }) => ({ on, when })));
        for (const { when } of ranges) {
          const said = reminderAsOf(day, when, dueOn, own);
          const late = when === 'escalated' ? when : 'overdue';
          expect(said.when).toBe(dueOn < day ? late : dueOn === day ? 'dueToday' : 'dueSoon');
          expect(Math.sign(said.days)).toBe(dueOn === day ? 0 : dueOn < day ? 1 : -1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('count what came late from the day on which it came', () => {
    const late = remindersOf('2020-04-24', NATION, '2020-05-14').filter(({ on }) => on > '2020-04-24');
    expect(late.slice(0, 2)).toEqual([
      { on: '2020-05-18', when: 'overdue', days: 12 },
      { on: '2020-05-20', when: 'overdue', days: 14 },
    ]);
    expect(late.at(-1)).toMatchObject({ on: '2020-06-01', when: 'escalated' });
  });

  it('speak of a due date once a day at most', () => {
    fc.assert(
      fc.property(due, (day) => {
        const ranges = reminderDays(day, NATION) ?? [];
        const spoken = ranges.flatMap(({ from, to }) => {
          const days: string[] = [];
          for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
          return days;
        });
        expect(new Set(spoken).size).toBe(spoken.length);
      }),
    );
  });
});
