import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeRegister } from './change-register.js';
import { lifetimeProblems } from './lifetime-problems.js';
import { lifeIn } from './lifetime.js';
import type { RegisterChange } from './register-change.js';
import type { ItemEntry, Register, RegisterRules } from './register.js';
import { inPrintedOrder } from './register.js';

const item = (key: string, rest: Partial<ItemEntry> = {}): ItemEntry => ({
  key,
  number: key,
  title: `title of ${key}`,
  section: 'one',
  parent: null,
  graded: true,
  since: null,
  end: null,
  splitFrom: null,
  allRelated: false,
  assignments: [{ since: 0, departments: ['d1'] }],
  texts: { 'plan.1': '検討' },
  ...rest,
});
const section = (key: string, parent: string | null = null) => ({ key, parent, label: '', title: key, preface: '' });

const REGISTER: Register = {
  sections: [section('one'), section('two')],
  items: [item('a'), item('b'), item('b1', { parent: 'b' }), item('b2', { parent: 'b' }), item('c', { section: 'two' }), item('d', { section: 'two', since: 2021 })],
  indicators: [{ key: 'i', name: '数', baseline: '1', target: '2', better: null, items: ['a', 'c'] }],
};
/** 2019 and 2020 have been reviewed; d begins in 2021. */
const RULES: RegisterRules = {
  period: { from: 2019, to: 2023 },
  levels: 1,
  fields: [{ key: 'policy', kind: 'text', label: { ja: '方針' }, maxLength: 5, carryOver: 'item' }],
  departments: new Set(['d1', 'd2']),
  reviews: [
    { from: 2019, to: 2019 },
    { from: 2020, to: 2020 },
  ],
  sheets: new Map(['a', 'b', 'b1', 'b2', 'c'].map((key) => [key, [{ from: 2019, to: 2019 }, { from: 2020, to: 2020 }]])),
};

function after(change: RegisterChange, register = REGISTER): Register {
  const changed = changeRegister(register, change, RULES);
  if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
  return changed.register;
}
const codes = (change: RegisterChange, register = REGISTER) => {
  const changed = changeRegister(register, change, RULES);
  return changed.ok ? [] : changed.problems.map(({ code }) => code);
};
const keys = (register: Register) => register.items.map(({ key }) => key).join(' ');
const end = (of: string, year: number, mergedInto: string | null = null): RegisterChange => ({ kind: 'endItem', item: of, year, mergedInto, reason: '理由' });
const split = (of: string, year: number, ...titles: string[]): RegisterChange => ({
  kind: 'splitItem',
  item: of,
  year,
  reason: '',
  into: titles.map((title) => ({ number: title, title })),
});
const content = { number: '9', title: '題', graded: true, since: 2021, texts: {} };
const added: RegisterChange = { kind: 'addItem', ...content, section: 'one', parent: null, departments: ['d1'], allRelated: false };

describe('what is refused', () => {
  it.each<[string, RegisterChange, string[]]>([
    ['an item without words', { ...added, number: '', title: ' ' }, ['fieldRequired', 'fieldRequired']],
    ['one in a year that is open', { ...added, since: 2020 }, ['yearAlreadyOpen']],
    ['one from the beginning, when years are open', { ...added, since: null }, ['yearAlreadyOpen']],
    ['one after the plan', { ...added, since: 2024 }, ['yearOutsidePeriod']],
    ['one that nobody holds', { ...added, departments: [] }, ['departmentRequired']],
    ['one in no section', { ...added, section: 'three' }, ['entryUnknown']],
    ['one of no department', { ...added, departments: ['d3'] }, ['entryUnknown']],
    ['a part of a part', { ...added, parent: 'b1' }, ['partMisplaced']],
    ['a part in another section', { ...added, parent: 'c' }, ['partMisplaced']],
    ['a text that is too long', { ...added, texts: { policy: '123456' } }, ['textTooLong']],
    ['another first year of what has sheets', { kind: 'editItem', item: 'a', ...content }, ['itemReviewed']],
    ['removing what has sheets', { kind: 'removeItem', item: 'a' }, ['itemReviewed']],
    ['ending before the last sheet', end('a', 2019), ['endBeforeReview']],
    ['ending outside the plan', end('a', 2024), ['yearOutsidePeriod']],
    ['ending before the beginning', end('d', 2020), ['endBeforeSince']],
    ['ending while parts go on', end('b', 2020), ['partsGoOn']],
    ['merging into itself', end('a', 2020, 'a'), ['mergedIntoItself']],
    ['abolishing without a reason', { kind: 'endItem', item: 'a', year: 2020, mergedInto: null, reason: ' ' }, ['reasonRequired']],
    ['splitting into one', split('a', 2020, 'x'), ['splitNeedsTwo']],
    ['splitting in the last year', split('a', 2023, 'x', 'y'), ['yearOutsidePeriod']],
    ['splitting before what is open', split('a', 2019, 'x', 'y'), ['endBeforeReview', 'yearAlreadyOpen']],
    ['taking back what has not ended', { kind: 'resumeItem', item: 'a' }, ['itemGoesOn']],
    ['a department for a year that is open', { kind: 'assignItem', item: 'a', since: 2020, departments: ['d2'], allRelated: false }, ['yearAlreadyOpen']],
    ['a part in front of a whole', { kind: 'moveItem', item: 'b1', section: 'one', before: 'a' }, ['partMisplaced']],
    ['a part elsewhere', { kind: 'moveItem', item: 'b1', section: 'two', before: null }, ['partMisplaced']],
    ['a section below the last level', { kind: 'addSection', parent: 'one', label: '', title: '題', preface: '' }, ['sectionTooDeep']],
    ['removing a section with items', { kind: 'removeSection', section: 'one' }, ['sectionNotEmpty']],
    ['an indicator without a place', { kind: 'addIndicator', name: '数', baseline: '', target: '', better: null, items: [] }, ['indicatorNeedsItem']],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('merging in a circle, into what has ended, into what begins later', () => {
    expect(codes(end('c', 2020, 'a'), after(end('a', 2020, 'c')))).toEqual(['mergeCircle', 'mergeCircle']);
    expect(codes(end('c', 2021, 'a'), after(end('a', 2020)))).toEqual(['targetHasEnded']);
    expect(codes(end('c', 2020, 'x'), { ...REGISTER, items: [...REGISTER.items, item('x', { since: 2022 })] })).toEqual(['targetBeginsLater']);
  });

  it('everything about what ended before a year that is open', () => {
    const told = { ...REGISTER, items: REGISTER.items.map((one) => (one.key === 'c' ? { ...one, end: { year: 2019, mergedInto: null, reason: 'r' } } : one)) };
    expect(codes({ kind: 'resumeItem', item: 'c' }, told)).toEqual(['endIsFixed']);
    expect(codes({ kind: 'renumberItems', numbers: { c: '7' } }, told)).toEqual(['itemHasEnded']);
    expect(codes({ kind: 'moveItem', item: 'c', section: 'one', before: null }, told)).toEqual(['itemHasEnded']);
    expect(codes(end('c', 2021), told)).toEqual(['itemHasEnded']);
  });
});

describe('what is done', () => {
  it.each<[string, RegisterChange, string]>([
    ['added: last in its section', added, 'a b b1 b2 item-7 c d'],
    ['a part: behind the other parts', { ...added, parent: 'b' }, 'a b b1 b2 item-7 c d'],
    ['moved up with its parts', { kind: 'moveItem', item: 'b', section: 'one', before: 'a' }, 'b b1 b2 a c d'],
    ['moved elsewhere with its parts', { kind: 'moveItem', item: 'b', section: 'two', before: 'd' }, 'a c b b1 b2 d'],
    ['a part among the parts', { kind: 'moveItem', item: 'b2', section: 'one', before: 'b1' }, 'a b b2 b1 c d'],
    ['split: the new ones behind the old', split('a', 2020, 'x', 'y'), 'a item-7 item-8 b b1 b2 c d'],
    ['removed', { kind: 'removeItem', item: 'd' }, 'a b b1 b2 c'],
    ['sections in another order', { kind: 'moveSection', section: 'two', before: 'one' }, 'c d a b b1 b2'],
  ])('%s', (_, change, expected) => {
    expect(keys(after(change))).toBe(expected);
  });

  it('a split hands on departments, texts and place, and taking it back leaves nothing of it', () => {
    const changed = after(split('a', 2020, 'x', 'y'));
    expect(changed.items.filter(({ splitFrom }) => splitFrom === 'a')).toEqual(
      ['x', 'y'].map((title, index) => item(`item-${7 + index}`, { number: title, title, since: 2021, splitFrom: 'a' })),
    );
    expect(after({ kind: 'resumeItem', item: 'a' }, changed)).toEqual(REGISTER);
  });

  it('texts that are no fields of the register stay, empty ones go', () => {
    const edit: RegisterChange = { kind: 'editItem', item: 'a', ...content, since: null, texts: { policy: '進める', elsewhere: 'x' } };
    const changed = after(edit);
    expect(changed.items[0]!.texts).toEqual({ 'plan.1': '検討', policy: '進める' });
    expect(after({ ...edit, texts: { policy: '' } }, changed).items[0]!.texts).toEqual({ 'plan.1': '検討' });
  });

  it('departments from a year on; what repeats the years before goes', () => {
    const assign = (since: number, ...departments: string[]): RegisterChange => ({ kind: 'assignItem', item: 'a', since, departments, allRelated: false });
    const changed = after(assign(2022, 'd2'), after(assign(2021, 'd2', 'd1')));
    expect(changed.items[0]!.assignments).toEqual([
      { since: 0, departments: ['d1'] },
      { since: 2021, departments: ['d2', 'd1'] },
      { since: 2022, departments: ['d2'] },
    ]);
    expect(after(assign(2021, 'd1'), changed).items[0]!.assignments).toEqual([
      { since: 0, departments: ['d1'] },
      { since: 2022, departments: ['d2'] },
    ]);
  });

  it('an indicator of what is removed is entered on the next item that prints it', () => {
    const register = { ...REGISTER, indicators: [{ ...REGISTER.indicators[0]!, items: ['d', 'c'] }] };
    expect(after({ kind: 'removeItem', item: 'd' }, register).indicators[0]!.items).toEqual(['c']);
  });
});

const anyKey = fc.constantFrom('a', 'b', 'b1', 'b2', 'c', 'd', 'item-7', 'item-8');
const anyYear = fc.integer({ min: 2018, max: 2024 });
const anySection = fc.constantFrom('one', 'two');
const anyChange: fc.Arbitrary<RegisterChange> = fc.oneof(
  fc.record({ kind: fc.constant('endItem' as const), item: anyKey, year: anyYear, mergedInto: fc.option(anyKey), reason: fc.constantFrom('', '理由') }),
  fc.record({ item: anyKey, year: anyYear }).map(({ item: of, year }) => split(of, year, 'x', 'y')),
  fc.record({ kind: fc.constantFrom('resumeItem' as const, 'removeItem' as const), item: anyKey }),
  fc.record({ kind: fc.constant('moveItem' as const), item: anyKey, section: anySection, before: fc.option(anyKey) }),
  fc.record({ section: anySection, since: anyYear, parent: fc.option(anyKey) }).map((rest): RegisterChange => ({ ...added, ...rest })),
  fc.record({ kind: fc.constant('moveSection' as const), section: anySection, before: fc.option(anySection) }),
);

it('after any changes: lifetimes are possible, the order is the printed one, and no reviewed year has lost a row', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
      let register = REGISTER;
      for (const change of changes) {
        const changed = changeRegister(register, change, RULES);
        if (!changed.ok) {
          expect(changed.problems).not.toEqual([]);
          continue;
        }
        done += 1;
        ({ register } = changed);
        expect(lifetimeProblems(register.items)).toEqual([]);
        expect(inPrintedOrder(register.sections, register.items)).toEqual(register.items);
        expect(new Set(register.items.map(({ key }) => key)).size).toBe(register.items.length);
        for (const key of RULES.sheets.keys()) {
          const reviewed = register.items.find((one) => one.key === key)!;
          for (const { from, to } of RULES.reviews) expect(lifeIn(reviewed, from, to)).toBe('alive');
        }
        for (const { parent, section: own } of register.items) {
          if (parent !== null) expect(register.items.find(({ key }) => key === parent)).toMatchObject({ parent: null, section: own });
        }
      }
    }),
    { numRuns: 500 },
  );
  expect(done).toBeGreaterThan(100);
});
