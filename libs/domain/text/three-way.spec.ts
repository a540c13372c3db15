import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { threeWay } from './three-way.js';

it.each([
  ['', '', '', 'untouched'],
  ['a', 'b', 'a', 'untouched'],
  ['a', 'b', 'b', 'agreed'],
  ['a', 'a', 'b', 'mine'],
  ['a', 'a', '', 'mine'],
  ['a', 'b', 'c', 'conflict'],
  ['a', '', 'c', 'conflict'],
  ['a', 'b', '', 'conflict'],
] as const)('from %j, theirs %j, mine %j: %s', (base, theirs, mine, outcome) => {
  expect(threeWay(base, theirs, mine)).toBe(outcome);
});

it('asks only where both sides changed the same text into different ones', () => {
  const text = fc.constantFrom('', 'a', 'b', 'c');
  fc.assert(
    fc.property(text, text, text, (base, theirs, mine) => {
      const asked = threeWay(base, theirs, mine) === 'conflict';
      expect(asked).toBe(base !== theirs && base !== mine && theirs !== mine);
      // Neither side is favoured in what is asked.
      expect(threeWay(base, mine, theirs) === 'conflict').toBe(asked);
    }),
  );
});
