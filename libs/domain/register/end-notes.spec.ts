import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endNotes } from './end-notes.js';
import { EMPTY_SHEET } from '#libs/report/fixtures/frozen-cycle.fixture.js';
import type { FrozenSheet } from '#libs/report/frozen-cycle.js';
import { buildReport } from '#libs/report/build-report.js';
import { ABOLISHED, SPAN_CYCLE } from '#libs/report/fixtures/span-cycle.fixture.js';

const item = (itemKey: string, end: FrozenSheet['end'] = null, life: FrozenSheet['life'] = 'alive'): FrozenSheet => ({
  ...EMPTY_SHEET,
  itemKey,
  number: itemKey,
  title: `title of ${itemKey}`,
  life,
  end,
});
const into = (key: string, fiscalYear: number, reason = ''): FrozenSheet['end'] => ({
  fiscalYear,
  mergedInto: { key, number: key, title: `title of ${key}` },
  splitInto: [],
  reason,
});
const abolished = (fiscalYear: number, reason = ''): FrozenSheet['end'] => ({
  fiscalYear,
  mergedInto: null,
  splitInto: [],
  reason,
});
const split = (fiscalYear: number, ...keys: string[]): FrozenSheet['end'] => ({
  fiscalYear,
  mergedInto: null,
  splitInto: keys.map((key) => ({ key, number: key, title: `title of ${key}` })),
  reason: '',
});
const itemsOf = (...sheets: FrozenSheet[]) =>
  endNotes(sheets).notes.map(({ items }) => items.map(({ itemKey }) => itemKey).join(' '));

describe('the notes of the fixture', () => {
  const { notes, sections } = buildReport(SPAN_CYCLE);

  it('say what ended, how, when and why', () => {
    expect(notes).toEqual([
      {
        number: 1,
        kind: 'merged',
        items: [
          { itemKey: 'kpi-3', number: '1-②', title: '共創の場の創設' },
          { itemKey: 'kpi-5', number: '4-②', title: '条例の制定' },
        ],
        into: { itemKey: 'kpi-2', number: '2-①', title: '登録制度の創設' },
        fiscalYear: 2023,
        reason: 'まとめて進める。',
        splitInto: [],
        markOfInto: false,
      },
      {
        number: 2,
        kind: 'abolished',
        items: [{ itemKey: 'kpi-7', number: '1-③', title: '合同説明会の開催' }],
        into: null,
        fiscalYear: 2021,
        reason: '県の事業に移った。',
        splitInto: [],
        markOfInto: false,
      },
      {
        number: 3,
        kind: 'merged',
        items: [{ itemKey: 'kpi-6', number: '4-③', title: '相談窓口の設置' }],
        into: { itemKey: 'kpi-2', number: '2-①', title: '登録制度の創設' },
        fiscalYear: 2021,
        reason: '',
        splitInto: [],
        markOfInto: true,
      },
    ]);
  });

  it('are referred to by the rows that they name', () => {
    const marked = sections.flatMap(({ rows }) => rows).filter((row) => row.notes.length > 0);
    expect(Object.fromEntries(marked.map((row) => [row.itemKey, row.notes]))).toEqual({
      'kpi-3': [1],
      'kpi-7': [2],
      'kpi-2': [1, 3],
      'kpi-5': [1],
      'kpi-6': [3],
    });
  });
});

describe('one note', () => {
  it('for what went into the same item in the same year', () => {
    expect(itemsOf(item('a', into('z', 2021)), item('b', into('z', 2021)), item('z'))).toEqual(['a b']);
    expect(itemsOf(item('a', into('z', 2020)), item('b', into('z', 2021)), item('z'))).toEqual(['a', 'b']);
    expect(itemsOf(item('a', into('y', 2021)), item('b', into('z', 2021)))).toEqual(['a', 'b']);
  });

  it('for what was abolished in the same year for the same reason', () => {
    expect(itemsOf(item('a', abolished(2021, 'r')), item('b', abolished(2021, 'r')))).toEqual(['a b']);
    expect(itemsOf(item('a', abolished(2021, 'r')), item('b', abolished(2021, 's')))).toEqual(['a', 'b']);
    expect(itemsOf(item('a', abolished(2020)), item('b', abolished(2021)))).toEqual(['a', 'b']);
  });

  it('with each reason once', () => {
    const reasonOf = (...reasons: string[]) =>
      endNotes(reasons.map((reason, index) => item(`i${index}`, into('z', 2021, reason)))).notes[0]?.reason;
    expect(reasonOf('まとめる。', 'まとめる。')).toBe('まとめる。');
    expect(reasonOf('まとめる。', '', '似ている。')).toBe('まとめる。\n似ている。');
  });
});

it('are numbered in the order in which a reader meets them', () => {
  const sheets = [item('z'), item('a', abolished(2021)), item('b', into('z', 2021))];
  expect(itemsOf(...sheets)).toEqual(['b', 'a']);
});

it('give each split item its own note, which what it became refers to', () => {
  const sheets = [item('a', split(2020, 'c', 'd'), 'abolished'), item('b', split(2020, 'e', 'f'), 'abolished'), item('c'), item('e')];
  const { notes, numbersOf } = endNotes(sheets);
  expect(notes.map(({ kind, items, splitInto }) => [kind, ...[...items, ...splitInto].map(({ itemKey }) => itemKey)])).toEqual([
    ['split', 'a', 'c', 'd'],
    ['split', 'b', 'e', 'f'],
  ]);
  expect(['a', 'b', 'c', 'd', 'e'].map(numbersOf)).toEqual([[1], [2], [1], [1], [2]]);
});

it('name an item that carries others on and was itself merged later', () => {
  const sheets = [item('a', into('b', 2020), 'merged'), item('b', into('c', 2021), 'merged'), item('c')];
  expect(itemsOf(...sheets)).toEqual(['a', 'b']);
  expect(sheets.map(({ itemKey }) => endNotes(sheets).numbersOf(itemKey))).toEqual([[1], [1, 2], [2]]);
});

it('speak of the other mark only where a counted item shows it', () => {
  const markOfInto = (sheet: FrozenSheet) => endNotes([sheet]).notes[0]?.markOfInto;
  expect(markOfInto(item('a', into('z', 2020), 'merged'))).toBe(true);
  expect(markOfInto({ ...item('a', into('z', 2020), 'merged'), graded: false })).toBe(false);
  expect(markOfInto(item('a', into('z', 2021)))).toBe(false);
  expect(markOfInto(ABOLISHED)).toBe(false);
});

it('every note is referred to by a row, and every reference has its note', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
  const year = fc.integer({ min: 2020, max: 2022 });
  const anyEnd = fc.oneof(
    fc.constant(null),
    fc.tuple(fc.constantFrom(...keys, 'elsewhere'), year).map(([key, inYear]) => into(key, inYear)),
    fc.tuple(year, fc.constantFrom('', 'reason')).map(([inYear, reason]) => abolished(inYear, reason)),
  );
  fc.assert(
    fc.property(fc.tuple(...keys.map(() => anyEnd)), (ends) => {
      const sheets = ends.map((end, index) => item(keys[index] ?? '', end));
      const { notes, numbersOf } = endNotes(sheets);
      const numbers = notes.map(({ number }) => number);
      expect(numbers).toEqual(notes.map((_, index) => index + 1));
      expect([...new Set(sheets.flatMap(({ itemKey }) => numbersOf(itemKey)))].sort()).toEqual(numbers);
      for (const { itemKey, end } of sheets) {
        const own = notes.filter(({ items }) => items.some((named) => named.itemKey === itemKey));
        expect(own).toHaveLength(end ? 1 : 0);
        for (const { number } of own) expect(numbersOf(itemKey)).toContain(number);
        expect([...numbersOf(itemKey)].sort()).toEqual(numbersOf(itemKey));
      }
    }),
  );
});
