import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addYears, endOfDay, isLocalDate, lastEndedDay, localDateOf, momentOf, startOfDay } from './local-date.js';

const dates = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2150-12-31T00:00:00Z'), noInvalidDate: true })
  .map(localDateOf);

describe('a day in Asia/Tokyo', () => {
  it('begins at midnight there, and a due date ends at 23:59:59 there', () => {
    expect(startOfDay('2020-05-15').toISOString()).toBe('2020-05-14T15:00:00.000Z');
    expect(endOfDay('2020-05-15').toISOString()).toBe('2020-05-15T14:59:59.000Z');
  });

  it('is the same for every instant in it, and another one second later', () => {
    expect(localDateOf(new Date('2020-05-14T15:00:00Z'))).toBe('2020-05-15');
    expect(localDateOf(new Date('2020-05-15T14:59:59.999Z'))).toBe('2020-05-15');
    expect(localDateOf(new Date('2020-05-15T15:00:00Z'))).toBe('2020-05-16');
  });

  it('is what the calendar of Asia/Tokyo says', () => {
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1952-01-01T00:00:00Z'), max: new Date('2150-01-01T00:00:00Z'), noInvalidDate: true }),
        (instant) => expect(localDateOf(instant)).toBe(calendar.format(instant)),
      ),
    );
  });

  it('contains its beginning and its end, and ends a second before the next', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(localDateOf(startOfDay(date))).toBe(date);
        expect(localDateOf(endOfDay(date))).toBe(date);
        expect(startOfDay(addDays(date, 1)).getTime() - endOfDay(date).getTime()).toBe(1000);
      }),
    );
  });
});

describe('addDays', () => {
  it.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2020-03-31', 1, '2020-04-01'],
    ['2020-01-01', -1, '2019-12-31'],
    ['2020-05-15', 0, '2020-05-15'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it('goes there and back, and keeps the order of days', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(Math.sign(addDays(date, days).localeCompare(date))).toBe(Math.sign(days));
      }),
    );
  });
});

describe('isLocalDate', () => {
  it.each(['2020-02-29', '2020-12-31', '1989-01-08'])('takes %s', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  const NO_DAYS = ['2021-02-29', '2020-02-30', '2020-13-01', '2020-00-10', '2020-04-31'];

  it.each([...NO_DAYS, '2020-4-1', '2020/04/01', ' 2020-04-01', '令和2年4月1日', ''])('refuses %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });
});

it('a day is over after its last second, as a due date is', () => {
  const at = (time: string) => lastEndedDay(new Date(`2020-05-15T${time}+09:00`));
  expect([at('00:00:00'), at('12:00:00'), at('23:59:59')]).toEqual(['2020-05-14', '2020-05-14', '2020-05-14']);
  expect(at('23:59:59.001')).toBe('2020-05-15');
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 24 * 60 * 60 * 1000 - 1 }), (date, ms) => {
      const now = new Date(startOfDay(date).getTime() + ms);
      const last = lastEndedDay(now);
      expect(now > endOfDay(last)).toBe(true);
      expect(now > endOfDay(addDays(last, 1))).toBe(false);
    }),
  );
});

describe('the same day of another year', () => {
  it.each([
    ['2020-04-24', 1, '2021-04-24'],
    ['2020-02-29', 1, '2021-02-28'],
    ['2020-02-29', 4, '2024-02-29'],
    ['2020-02-29', -1, '2019-02-28'],
    ['2021-02-28', 3, '2024-02-28'],
    ['2019-12-31', 3, '2022-12-31'],
  ])('of %s, %i years on: %s', (date, years, expected) => {
    expect(addYears(date, years)).toBe(expected);
  });
});

describe('the moment of a day and a time', () => {
  it('is by the clock on the wall in Tokyo', () => {
    expect(momentOf('2026-04-01', '09:00')?.toISOString()).toBe('2026-04-01T00:00:00.000Z');
  });

  it.each([
    ['2026-02-30', '09:00'],
    ['', '09:00'],
    ['2026-04-01', ''],
    ['2026-04-01', '24:00'],
    ['2026-04-01', '9:00'],
    ['2026-04-01', '09:60'],
  ])('is none for “%s” “%s”', (date, time) => {
    expect(momentOf(date, time)).toBeNull();
  });
});
