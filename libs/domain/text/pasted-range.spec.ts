import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Place } from './pasted-range.js';
import { isRange, spreadRange } from './pasted-range.js';

const line = (key: string): Place => ({ key, oneLine: true });
const text = (key: string): Place => ({ key, oneLine: false });

/** Two indicators over two years; the first year of the second one is entered elsewhere. */
const TABLE = [
  [line('a1'), line('a2')],
  [null, text('b2')],
];

it.each([
  ['from its first place', [['1', '2'], ['3', '4\n5']], 'a1', { a1: '1', a2: '2', b2: '4\n5' }, 1],
  ['from a place in it', [['1'], ['2']], 'a2', { a2: '1', b2: '2' }, 0],
  ['that is larger than what is left of it', [['1', '2'], ['3', ''], ['', '6']], 'b2', { b2: '1' }, 3],
  ['of lines into cells that hold one', [['1\n2']], 'a1', { a1: '1 2' }, 0],
  ['with an empty cell, which empties its place', [['', '2']], 'a1', { a1: '', a2: '2' }, 0],
] as const)('lays a range over a table %s', (_, cells, at, changes, left) => {
  expect(spreadRange(cells, TABLE, at)).toEqual({ changes, left });
});

it('knows no place that the table does not have', () => {
  expect(spreadRange([['1', '2']], TABLE, 'elsewhere')).toBeNull();
});

it('writes only into places of the table, and counts what finds none', () => {
  const range = fc.array(fc.array(fc.constantFrom('', '1', 'あ'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(range, fc.constantFrom('a1', 'a2', 'b2'), (cells, at) => {
      const { changes, left } = spreadRange(cells, TABLE, at)!;
      expect(['a1', 'a2', 'b2']).toEqual(expect.arrayContaining(Object.keys(changes)));
      const filled = Object.values(changes).filter((content) => content !== '').length;
      expect(filled + left).toBe(cells.flat().filter((content) => content !== '').length);
    }),
  );
});

it.each([
  [[['1']], false],
  [[['1', '2']], true],
  [[['1'], ['2']], true],
])('%j is more than a cell: %s', (cells, expected) => {
  expect(isRange(cells)).toBe(expected);
});
