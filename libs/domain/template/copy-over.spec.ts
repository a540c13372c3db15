import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { copyOver, movedOn } from './copy-over.js';

const TEXT = { key: 'done', kind: 'text' } as const;
const CHOICE = { key: 'next', kind: 'choice', options: ['go', 'stop'] } as const;
const MONEY = { key: 'cost', kind: 'money' } as const;
const SCHEDULE = { key: 'plan', kind: 'schedule' } as const;

describe('last year’s cells', () => {
  it.each([
    ['a text', TEXT, { done: '行った。' }, [2019], [2020], { done: '行った。' }],
    ['an empty text', TEXT, { done: ' ' }, [2019], [2020], {}],
    ['a choice', CHOICE, { next: 'go' }, [2019], [2020], { next: 'go' }],
    ['a choice that is no longer offered', CHOICE, { next: 'pause' }, [2019], [2020], {}],
    ['an amount and its note', MONEY, { 'cost.2019': '10', 'cost.2019.note': '注' }, [2019], [2020], { 'cost.2020': '10', 'cost.2020.note': '注' }],
    ['amounts of a span', MONEY, { 'cost.2018': '1', 'cost.2019': '2' }, [2018, 2019], [2020, 2021], { 'cost.2020': '1', 'cost.2021': '2' }],
    ['amounts of more years than now', MONEY, { 'cost.2019': '2' }, [2018, 2019], [2020], {}],
    ['a schedule, whose years stay what they are', SCHEDULE, { 'plan.1': '調査', 'plan.1.2020': '→' }, [2019], [2020], { 'plan.1': '調査', 'plan.1.2020': '→' }],
  ])('%s', (_, field, last, lastYears, years, expected) => {
    expect(movedOn(field, last, lastYears, years)).toEqual(expected);
  });
});

describe('copying', () => {
  it.each([
    ['fills what is empty', TEXT, { done: '昨年' }, {}, { done: '昨年' }],
    ['adds to a text that was begun', TEXT, { done: '昨年' }, { done: '今年\n' }, { done: '今年\n昨年' }],
    ['does not add what is there already', TEXT, { done: '昨年' }, { done: '今年は、昨年に続き' }, {}],
    ['leaves another choice alone', CHOICE, { next: 'go' }, { next: 'stop' }, {}],
    ['fills the empty cells of a table only', MONEY, { 'cost.2020': '10', 'cost.2020.note': '注' }, { 'cost.2020': '11' }, { 'cost.2020.note': '注' }],
  ])('%s', (_, field, moved, now, expected) => {
    expect(copyOver(field, moved, now)).toEqual(expected);
  });

  it('loses no word, and done twice changes nothing more', () => {
    const text = fc.string({ unit: fc.constantFrom('あ', 'い', '\n', ' ') });
    fc.assert(
      fc.property(fc.constantFrom(TEXT, MONEY), text, text, (field, before, written) => {
        const now = { done: written };
        const moved = movedOn(field, { done: before }, [2019], [2020]);
        const after = { ...now, ...copyOver(field, moved, now) };
        expect(after.done.startsWith(written.trimEnd())).toBe(true);
        expect(copyOver(field, moved, after)).toEqual({});
      }),
    );
  });
});
