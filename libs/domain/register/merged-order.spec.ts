import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { mergedOrder, movedRows } from './merged-order.js';

const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));

it.each([
  ['', 'abc', 'abc'],
  ['abc', 'abc', 'abc'],
  ['abcd', 'acd', 'abcd'],
  ['abcd', 'bcd', 'abcd'],
  ['abc', 'cxa', 'cxab'],
  ['abcd', 'd', 'abcd'],
])('%s, of which %s is given, becomes %s', (before, given, after) => {
  expect(mergedOrder([...before], [...given]).join('')).toBe(after);
});

it('keeps every row once, and the given ones in the given order', () => {
  fc.assert(
    fc.property(keys, keys, (before, given) => {
      const after = mergedOrder(before, given);
      expect(after.toSorted()).toEqual([...new Set([...before, ...given])].toSorted());
      expect(after.filter((key) => given.includes(key))).toEqual(given);
      expect(mergedOrder(after, given)).toEqual(after);
    }),
  );
});

it('says what stands elsewhere, not what makes way for something new', () => {
  expect([...movedRows([...'abc'], [...'axbc'])]).toEqual([]);
  expect([...movedRows([...'abc'], [...'ac'])]).toEqual([]);
  expect([...movedRows([...'abc'], [...'acb'])]).toEqual([
    ['c', { from: '3', to: '2' }],
    ['b', { from: '2', to: '3' }],
  ]);
});
