import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ITEMS_PER_PAGE, itemsPage } from './items-page.js';

const section = (key: string, depth: number, rows: readonly (0 | 1)[]) => ({
  key,
  depth,
  rows: rows.map((rowDepth, index) => ({ depth: rowDepth, itemKey: `${key}-${index}` })),
});
const items = (count: number) => Array<0>(count).fill(0);

describe('a page of items', () => {
  it('has as many items as fit, each with its parts, and the headings above them', () => {
    const sections = [section('a', 0, items(ITEMS_PER_PAGE - 1)), section('b', 0, []), section('b1', 1, [0, 1, 1, 0]), section('c', 0, [])];
    const first = itemsPage(sections, 1);
    expect(first.pages).toBe(2);
    expect(first.sections.map(({ key, rows }) => [key, rows.length])).toEqual([['a', ITEMS_PER_PAGE - 1], ['b', 0], ['b1', 3]]);
    expect(itemsPage(sections, 2).sections.map(({ key, rows }) => [key, rows.map(({ itemKey }) => itemKey)])).toEqual([['b', []], ['b1', ['b1-3']]]);
  });

  it('is the last one where somebody asks for more, and empty where there is nothing', () => {
    expect(itemsPage([section('a', 0, items(ITEMS_PER_PAGE + 1))], 99).page).toBe(2);
    expect(itemsPage([section('a', 0, [])], 3)).toEqual({ sections: [], page: 1, pages: 0 });
  });

  it('shows every row once, in its order', () => {
    const rows = fc.array(fc.constantFrom<0 | 1>(0, 1), { maxLength: 250 });
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const sections = [section('a', 0, one), section('b', 1, other)];
        const { pages } = itemsPage(sections, 1);
        const shown = Array.from({ length: pages }, (_, index) => itemsPage(sections, index + 1)).flatMap((page) => page.sections.flatMap((part) => part.rows));
        expect(shown).toEqual(sections.flatMap((part) => part.rows));
      }),
    );
  });
});
