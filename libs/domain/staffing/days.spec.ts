import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../fiscal/local-date.js';
import type { Days } from './days.js';
import { daysOverlap, whenOf } from './days.js';

const day = fc.integer({ min: 0, max: 9 }).map((n) => addDays('2026-04-01', n));
const days = fc
  .record({ from: fc.option(day), to: fc.option(day) })
  .filter(({ from, to }) => from === null || to === null || from <= to);
const TEN = Array.from({ length: 12 }, (_, n) => addDays('2026-03-31', n));
const within = ({ from, to }: Days, on: string) => (from === null || from <= on) && (to === null || to >= on);

describe('whenOf', () => {
  it.each([
    ['2026-03-31', 'planned'],
    ['2026-04-01', 'running'],
    ['2026-04-30', 'running'],
    ['2026-05-01', 'over'],
  ] as const)('%s: %s', (on, expected) => {
    expect(whenOf({ from: '2026-04-01', to: '2026-04-30' }, on)).toBe(expected);
  });

  it('is running on exactly the days within', () => {
    fc.assert(fc.property(days, day, (term, on) => (whenOf(term, on) === 'running') === within(term, on)));
  });
});

it('overlaps where a day lies within both', () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      expect(daysOverlap(one, other)).toBe(TEN.some((on) => within(one, on) && within(other, on)));
      expect(daysOverlap(other, one)).toBe(daysOverlap(one, other));
    }),
  );
});
