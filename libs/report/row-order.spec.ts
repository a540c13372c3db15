import { expect, it } from '@jest/globals';
import { EMPTY_SHEET } from './fixtures/frozen-cycle.fixture.js';
import { rowOrder } from './row-order.js';

const sheet = (itemKey: string, parentKey: string | null = null) => ({ ...EMPTY_SHEET, itemKey, parentKey });
const printed = (...sheets: ReturnType<typeof sheet>[]) =>
  rowOrder(sheets).map(({ sheet: { itemKey }, depth }) => `${'-'.repeat(depth)}${itemKey}`);

it('puts parts directly after their parent, each in their order', () => {
  expect(printed(sheet('a2', 'a'), sheet('a'), sheet('b'), sheet('a1', 'a'), sheet('b1', 'b'))).toEqual(
    ['a', '-a2', '-a1', 'b', '-b1'],
  );
});

it('lets a part whose parent is elsewhere stand alone', () => {
  expect(printed(sheet('a'), sheet('x', 'gone'))).toEqual(['a', 'x']);
});

it('loses no part of a part', () => {
  expect(printed(sheet('a'), sheet('a1', 'a'), sheet('a11', 'a1'))).toEqual(['a', '-a1', 'a11']);
});

it('loses nothing when the parents go in a circle', () => {
  expect(printed(sheet('a', 'b'), sheet('b', 'a'), sheet('c', 'c')).map((key) => key.replace('-', '')).sort()).toEqual(
    ['a', 'b', 'c'],
  );
});
