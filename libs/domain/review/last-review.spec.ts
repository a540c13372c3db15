import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { EarlierReview } from './last-review.js';
import { lastReview, ORIGINS } from './last-review.js';

function review(origin: EarlierReview['origin'], from: number, to = from, finished = true): EarlierReview {
  return { origin, fiscalYearFrom: from, fiscalYearTo: to, finished };
}

it.each([
  ['nothing before the first year', [], null],
  ['the year before', [review('own', 2018), review('own', 2019)], review('own', 2019)],
  ['the latest there is, with a gap between', [review('own', 2016)], review('own', 2016)],
  ['no year that is still running', [review('own', 2019, 2019, false), review('own', 2018)], review('own', 2018)],
  ['not the year itself, nor a span that reaches into it', [review('own', 2020), review('own', 2018, 2020)], null],
  ['of two that end together, the shorter', [review('own', 2017, 2019), review('own', 2019)], review('own', 2019)],
  ['its own, even if older', [review('merged', 2019), review('splitFrom', 2019), review('own', 2017)], review('own', 2017)],
  ['what it was split from', [review('merged', 2019), review('splitFrom', 2018)], review('splitFrom', 2018)],
  ['what was merged into it', [review('merged', 2018), review('merged', 2019)], review('merged', 2019)],
])('a sheet of 2020 is written by %s', (_, reviews, expected) => {
  expect(lastReview(reviews, 2020)).toEqual(expected);
});

it('is the first printed of several merged in the same year', () => {
  const reviews = [{ ...review('merged', 2019), number: '3' }, { ...review('merged', 2019), number: '4' }];
  expect(lastReview(reviews, 2020)?.number).toBe('3');
});

it('is finished, earlier, and no later one of the same item is', () => {
  const any = fc.record({
    origin: fc.constantFrom(...ORIGINS),
    fiscalYearFrom: fc.integer({ min: 2015, max: 2022 }),
    fiscalYearTo: fc.integer({ min: 2015, max: 2022 }),
    finished: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any), (reviews) => {
      const last = lastReview(reviews, 2020);
      const possible = reviews.filter(({ finished, fiscalYearTo }) => finished && fiscalYearTo < 2020);
      expect(last === null).toBe(possible.length === 0);
      if (!last) return;
      expect(possible).toContain(last);
      const ofTheSame = possible.filter(({ origin }) => origin === last.origin);
      expect(Math.max(...ofTheSame.map(({ fiscalYearTo }) => fiscalYearTo))).toBe(last.fiscalYearTo);
    }),
  );
});
