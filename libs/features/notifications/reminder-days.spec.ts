import { describe, expect, it } from '@jest/globals';
import { BusinessCalendar } from '#libs/platform/calendar/business-calendar.js';
import { reminderDays } from './reminder-days.js';

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
});
