import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FULL_ROUTE, SCALE, TEMPLATE } from '../../../test/support/review.js';
import type { EditedRules } from './edited-rules.js';
import { mergedEntries, mergedRules } from './merge-rules.js';
import { layoutOf } from './sheet-template.js';

interface Entry {
  readonly key: string;
  readonly says: number;
}

const keyOf = ({ key }: Entry) => key;
const merged = (base: readonly Entry[], mine: readonly Entry[], theirs: readonly Entry[]) =>
  mergedEntries(base, mine, theirs, keyOf);
const said = (entries: readonly Entry[]) => entries.map(({ key, says }) => `${key}${says}`).join(' ');
const list = (text: string): Entry[] =>
  text === '' ? [] : text.split(' ').map((word) => ({ key: word.slice(0, 1), says: Number(word.slice(1)) }));

describe('two lists that began as one', () => {
  it.each([
    ['what each changed', 'a0 b0 c0', 'a1 b0 c0', 'a0 b0 c2', 'a1 b0 c2'],
    ['mine, where both did', 'a0 b0', 'a1 b0', 'a2 b0', 'a1 b0'],
    ['what each took away', 'a0 b0 c0', 'b0 c0', 'a0 b0', 'b0'],
    ['what one changed and the other took away, if I changed it', 'a0 b0', 'a1 b0', 'b0', 'a1 b0'],
    ['not what I took away, whatever became of it', 'a0 b0', 'b0', 'a2 b0', 'b0'],
    ['what each added, where it was put', 'a0 b0', 'a0 x1 b0', 'a0 b0 y2', 'a0 x1 b0 y2'],
    ['my order, where I moved something', 'a0 b0 c0', 'c0 a0 b0', 'a0 b0 c0 y2', 'c0 y2 a0 b0'],
    ['their order, where I did not', 'a0 b0 c0', 'a1 b0 c0', 'c0 a0 b0', 'c0 a1 b0'],
  ])('keep %s', (_, base, mine, theirs, expected) => {
    expect(said(merged(list(base), list(mine), list(theirs)))).toBe(expected);
  });

  const entries = fc.uniqueArray(fc.record({ key: fc.constantFrom(...'abcdef'), says: fc.nat({ max: 2 }) }), {
    selector: keyOf,
  });

  it('are mine where they changed nothing, and theirs where I changed nothing', () => {
    fc.assert(
      fc.property(entries, entries, (base, changed) => {
        expect(merged(base, changed, base)).toEqual(changed);
        expect(merged(base, base, changed)).toEqual(changed);
      }),
    );
  });

  it('have each key once, and every entry that I added or changed as I made it', () => {
    fc.assert(
      fc.property(entries, entries, entries, (base, mine, theirs) => {
        const result = merged(base, mine, theirs);
        expect(new Set(result.map(keyOf)).size).toBe(result.length);
        const made = mine.filter(({ key, says }) => !base.some((was) => was.key === key && was.says === says));
        for (const entry of made) expect(result).toContainEqual(entry);
      }),
    );
  });
});

it('puts rules together: fields, stages in their order, scales', () => {
  const base: EditedRules = { template: TEMPLATE, scales: { progress: SCALE }, route: FULL_ROUTE.slice(0, 4) };
  const mine: EditedRules = { ...base, route: FULL_ROUTE.slice(0, 5), template: { ...TEMPLATE, title: { ja: '新しい名前' } } };
  const theirs: EditedRules = {
    ...base,
    route: [...FULL_ROUTE.slice(0, 4), FULL_ROUTE[5]!],
    scales: { progress: { ...SCALE, kind: 'policy' } },
  };
  expect(mergedRules(base, mine, theirs)).toEqual({
    template: { ...TEMPLATE, title: { ja: '新しい名前' } },
    scales: { progress: { ...SCALE, kind: 'policy' } },
    route: FULL_ROUTE,
  });
});

it.each<[string, Partial<EditedRules>, Partial<EditedRules>, 'table' | 'pages', EditedRules['licence']]>([
  ['mine', { template: { ...TEMPLATE, layout: 'pages' }, licence: 'CC0-1.0' }, {}, 'pages', 'CC0-1.0'],
  ['theirs', {}, { template: { ...TEMPLATE, layout: 'pages' }, licence: 'CC0-1.0' }, 'pages', 'CC0-1.0'],
  ['nobody’s', {}, {}, 'table', 'CC-BY-4.0'],
  ['what both took away', { licence: undefined }, { licence: undefined }, 'table', undefined],
])('puts layout and licence together: %s', (_, mine, theirs, layout, licence) => {
  const base: EditedRules = { template: TEMPLATE, scales: { progress: SCALE }, route: FULL_ROUTE, licence: 'CC-BY-4.0' };
  const both = mergedRules(base, { ...base, ...mine }, { ...base, ...theirs });
  expect(layoutOf(both.template)).toBe(layout);
  expect(both.licence).toBe(licence);
});
