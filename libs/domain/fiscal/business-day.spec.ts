import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addBusinessDays, businessDaysSince, isBusinessDay, onOrAfterBusinessDay } from './business-day.js';
import { addDays } from './local-date.js';

/** The holidays around the Golden Week of 2020 and the New Year after it, and a day the office closed by itself. */
const CLOSED = new Set(['2020-04-29', '2020-05-03', '2020-05-04', '2020-05-05', '2020-05-06', '2021-01-01', '2021-01-11', '2020-05-20']);

const days = fc.integer({ min: 0, max: 800 }).map((offset) => addDays('2019-11-01', offset));

describe('isBusinessDay', () => {
  it.each([
    ['2020-04-24', 'a Friday', true],
    ['2020-04-25', 'a Saturday', false],
    ['2020-04-26', 'a Sunday', false],
    ['2020-04-27', 'a Monday', true],
    ['2020-04-29', 'a national holiday', false],
    ['2020-05-20', 'a day of the municipality’s own', false],
    ['2020-12-28', 'the last day of work', true],
    ['2020-12-29', 'the first of the New Year’s days', false],
    ['2020-12-31', 'New Year’s Eve', false],
    ['2021-01-03', 'the last of the New Year’s days', false],
    ['2021-01-04', 'the first day of work', true],
    ['2019-12-30', 'a Monday among the New Year’s days', false],
    ['2020-01-02', 'a Thursday among the New Year’s days', false],
  ])('%s, %s: %s', (date, _what, expected) => {
    expect(isBusinessDay(date, CLOSED)).toBe(expected);
  });
});

describe('onOrAfterBusinessDay', () => {
  it.each([
    ['2020-04-24', '2020-04-24'],
    ['2020-04-25', '2020-04-27'],
    ['2020-05-02', '2020-05-07'],
    ['2020-12-29', '2021-01-04'],
    ['2019-12-28', '2020-01-06'],
  ])('%s: %s', (date, expected) => {
    expect(onOrAfterBusinessDay(date, CLOSED)).toBe(expected);
  });

  it('is the nearest business day', () => {
    fc.assert(
      fc.property(days, (date) => {
        const result = onOrAfterBusinessDay(date, CLOSED);
        expect(isBusinessDay(result, CLOSED)).toBe(true);
        for (let day = date; day < result; day = addDays(day, 1)) expect(isBusinessDay(day, CLOSED)).toBe(false);
      }),
    );
  });
});

describe('addBusinessDays', () => {
  it.each([
    ['2020-04-24', 1, '2020-04-27'],
    ['2020-04-28', 1, '2020-04-30'],
    ['2020-05-01', 1, '2020-05-07'],
    ['2020-05-07', -1, '2020-05-01'],
    ['2020-05-15', -3, '2020-05-12'],
    ['2020-12-28', 1, '2021-01-04'],
    ['2021-01-04', -5, '2020-12-22'],
    // From a closed day the next open one is the first.
    ['2020-04-25', 1, '2020-04-27'],
    ['2020-04-26', -1, '2020-04-24'],
    ['2020-04-25', 0, '2020-04-25'],
  ])('%s and %i: %s', (date, n, expected) => {
    expect(addBusinessDays(date, n, CLOSED)).toBe(expected);
  });

  const distance = fc.integer({ min: -60, max: 60 }).filter((n) => n !== 0);

  it('ends on a business day', () => {
    fc.assert(fc.property(days, distance, (date, n) => isBusinessDay(addBusinessDays(date, n, CLOSED), CLOSED)));
  });

  it('goes there and back from a business day', () => {
    fc.assert(
      fc.property(days.filter((date) => isBusinessDay(date, CLOSED)), distance, (date, n) => {
        expect(addBusinessDays(addBusinessDays(date, n, CLOSED), -n, CLOSED)).toBe(date);
      }),
    );
  });

  it('counts every business day on the way', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (date, n) => {
        const end = addBusinessDays(date, n, CLOSED);
        let counted = 0;
        for (let day = addDays(date, 1); day <= end; day = addDays(day, 1)) counted += isBusinessDay(day, CLOSED) ? 1 : 0;
        expect(counted).toBe(n);
      }),
    );
  });
});

describe('businessDaysSince', () => {
  it.each([
    ['2020-04-24', '2020-04-24', 0],
    ['2020-04-24', '2020-04-26', 0],
    ['2020-04-24', '2020-04-27', 1],
    ['2020-04-28', '2020-05-07', 3],
    ['2020-04-28', '2020-04-24', 0],
  ])('from %s to %s: %d', (from, to, expected) => {
    expect(businessDaysSince(from, to, CLOSED)).toBe(expected);
  });

  it('counts what addBusinessDays goes', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, n) => {
        expect(businessDaysSince(from, addBusinessDays(from, n, CLOSED), CLOSED)).toBe(n);
      }),
    );
  });
});
