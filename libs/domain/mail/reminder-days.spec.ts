import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../fiscal/local-date.js';
import { BusinessCalendar } from '#libs/platform/calendar/business-calendar.js';
import { reminderDays, remindersOf } from './reminder-days.js';

const calendar = new BusinessCalendar();

function speaksOf(day: string, dueOn: string): 'dueSoon' | 'overdue' | 'nothing' {
  const days = reminderDays(day, calendar);
  if (!days) return 'nothing';
  if (dueOn > days.day && dueOn <= days.dueSoonUntil) return 'dueSoon';
  return dueOn < days.day && dueOn >= days.overdueSince ? 'overdue' : 'nothing';
}

describe('the days of reminders', () => {
  it.each([
    ['2020-04-22', 'nothing'],
    ['2020-04-23', 'dueSoon'],
    ['2020-04-24', 'nothing'],
    ['2020-04-25', 'nothing'],
    ['2020-04-26', 'nothing'],
    ['2020-04-27', 'overdue'],
    ['2020-04-28', 'nothing'],
  ])('on %s a due date on Friday 24 April 2020 is: %s', (day, expected) => {
    expect(speaksOf(day, '2020-04-24')).toBe(expected);
  });

  it('skips the holidays in May: what is due on Thursday 7 is spoken of on Friday 1', () => {
    expect(speaksOf('2020-05-01', '2020-05-07')).toBe('dueSoon');
    expect(speaksOf('2020-05-06', '2020-05-07')).toBe('nothing');
  });

  it('skips the end of the year', () => {
    expect(speaksOf('2020-01-06', '2019-12-27')).toBe('overdue');
    expect(speaksOf('2019-12-30', '2019-12-27')).toBe('nothing');
  });

  it('speaks of a due date that was put on a Sunday: on Friday, and on Monday', () => {
    expect(speaksOf('2020-04-24', '2020-04-26')).toBe('dueSoon');
    expect(speaksOf('2020-04-27', '2020-04-26')).toBe('overdue');
  });

  it('are the same whether a day is asked for its due dates or a due date for its days', () => {
    const days = fc.integer({ min: 0, max: 800 }).map((offset) => addDays('2019-11-01', offset));
    fc.assert(
      fc.property(days, (dueOn) => {
        const around = Array.from({ length: 41 }, (_, index) => addDays(dueOn, index - 20));
        const { dueSoonOn, overdueOn } = remindersOf(dueOn, calendar);
        expect(around.filter((day) => speaksOf(day, dueOn) === 'dueSoon')).toEqual([dueSoonOn]);
        expect(around.filter((day) => speaksOf(day, dueOn) === 'overdue')).toEqual([overdueOn]);
      }),
    );
  });
});
