import { expect, it } from '@jest/globals';
import { linkExpiry } from './link-expiry.js';

const NOW = new Date('2026-06-01T09:00:00+09:00');

it.each([
  ['a week after the due date', '2026-06-12', '2026-06-19'],
  ['a week at least, where it is due soon', '2026-06-02', '2026-06-09'],
  ['a week at least, where it was due long ago', '2026-01-05', '2026-06-08'],
  ['thirty days at most', '2026-12-01', '2026-07-01'],
  ['a week where nothing is due', null, '2026-06-08'],
])('works until %s', (_, dueOn, last) => {
  expect(linkExpiry(NOW, dueOn)).toEqual(new Date(`${last}T23:59:59+09:00`));
});

it('counts days in Tokyo', () => {
  expect(linkExpiry(new Date('2026-05-31T20:00:00Z'), null)).toEqual(new Date('2026-06-08T23:59:59+09:00'));
});
