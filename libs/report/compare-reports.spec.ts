import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildReport } from './build-report.js';
import type { ComparedRow, Move } from './compare-reports.js';
import { compareReports, MOVES } from './compare-reports.js';
import { CYCLE, EMPTY_SHEET, FULL_SHEET, PROGRESS, RELISTING_SHEET } from './fixtures/frozen-cycle.fixture.js';
import type { FrozenCycle, FrozenSheet } from './frozen-cycle.js';

/** A year later, with these sheets. */
function yearOf(fiscalYear: number, sheets: readonly FrozenSheet[], more: Partial<FrozenCycle> = {}) {
  return buildReport({ ...CYCLE, fiscalYearFrom: fiscalYear, fiscalYearTo: fiscalYear, sheets, ...more });
}

const sheet = (itemKey: string, grade: string | null, more: Partial<FrozenSheet> = {}): FrozenSheet => ({
  ...EMPTY_SHEET,
  itemKey,
  number: itemKey,
  title: `項目${itemKey}`,
  grade,
  ...more,
});

const rowsOf = (comparison: ReturnType<typeof compareReports>): ComparedRow[] => comparison.sections.flatMap(({ rows }) => rows);
const movesOf = (comparison: ReturnType<typeof compareReports>) =>
  Object.fromEntries(rowsOf(comparison).map(({ itemKey, move }) => [itemKey, move]));

describe('the move of an item', () => {
  it.each<[string | null, string | null, Move]>([
    ['C', 'B', 'better'],
    ['D', 'A', 'better'],
    ['A', 'B', 'worse'],
    ['B', 'B', 'same'],
    [null, 'B', 'unknown'],
    ['B', null, 'unknown'],
  ])('%s → %s: %s', (then, now, move) => {
    expect(movesOf(compareReports(yearOf(2019, [sheet('1', then)]), yearOf(2020, [sheet('1', now)])))).toEqual({ 1: move });
  });

  it('is no rating where the marks say what will be done', () => {
    const policy = { progress: { kind: 'policy' as const, marks: PROGRESS.marks.map((mark) => ({ ...mark, tone: 'neutral' as const })) } };
    const year = (fiscalYear: number, grade: string) => yearOf(fiscalYear, [sheet('1', grade)], { scales: policy });
    expect(movesOf(compareReports(year(2019, 'A'), year(2020, 'C')))).toEqual({ 1: 'changed' });
    expect(movesOf(compareReports(year(2019, 'A'), year(2020, 'A')))).toEqual({ 1: 'same' });
  });

  it('is unknown between two scales', () => {
    const shorter = { progress: { ...PROGRESS, marks: PROGRESS.marks.slice(0, 3) } };
    expect(movesOf(compareReports(yearOf(2019, [sheet('1', 'A')]), yearOf(2020, [sheet('1', 'A')], { scales: shorter })))).toEqual({ 1: 'unknown' });
  });

  it('is unknown where the same symbol says something else, or is as good as something else', () => {
    const [first, ...others] = PROGRESS.marks;
    const year = (fiscalYear: number, mark: Partial<typeof first>) =>
      yearOf(fiscalYear, [sheet('1', 'A')], { scales: { progress: { ...PROGRESS, marks: [{ ...first!, ...mark }, ...others] } } });
    expect(movesOf(compareReports(year(2019, {}), year(2020, { word: { ja: '別の言葉' } })))).toEqual({ 1: 'unknown' });
    expect(movesOf(compareReports(year(2019, {}), year(2020, { tone: 'bad' })))).toEqual({ 1: 'unknown' });
    expect(movesOf(compareReports(year(2019, {}), year(2020, {})))).toEqual({ 1: 'same' });
  });

  it('is none for what takes no mark', () => {
    const values = [sheet('1', null, { graded: false })];
    expect(movesOf(compareReports(yearOf(2019, values), yearOf(2020, values)))).toEqual({ 1: null });
  });
});

it('tells what is new, what ended, and how', () => {
  const merged = sheet('1', 'B', {
    life: 'merged',
    end: { fiscalYear: 2019, mergedInto: { key: '2', number: '2', title: '項目2' }, splitInto: [], reason: '' },
  });
  const comparison = compareReports(
    yearOf(2019, [sheet('1', 'B'), sheet('2', 'B'), sheet('3', 'B')]),
    yearOf(2020, [merged, sheet('2', 'A'), sheet('4', 'A')]),
  );
  expect(movesOf(comparison)).toEqual({ 1: 'ended', 2: 'better', 3: 'ended', 4: 'added' });
  const [first, second] = rowsOf(comparison);
  expect(first!.notes[0]).toMatchObject({ kind: 'merged', into: { itemKey: '2' } });
  expect(second!.notes).toEqual(first!.notes);
  // What had ended before both of them is no part of the comparison.
  const before = yearOf(2020, [merged, sheet('2', 'B')]);
  expect(movesOf(compareReports(before, yearOf(2021, [merged, sheet('2', 'C')])))).toEqual({ 2: 'worse' });
});

it('sets the values of the reviewed years side by side, of indicators that only one has, too', () => {
  const later = {
    ...FULL_SHEET,
    indicators: [
      { ...FULL_SHEET.indicators[0]!, values: { 2019: '66件', 2020: '70件' } },
      { ...FULL_SHEET.indicators[1]!, key: 'new', name: '新しい指標', values: {} },
    ],
  };
  const [row] = rowsOf(compareReports(yearOf(2019, [FULL_SHEET]), yearOf(2020, [later])));
  expect(row!.indicators.map(({ key, before, after }) => [key, before, after])).toEqual([
    ['agreements', '66件', '70件'],
    ['new', null, ''],
    ['salon-users', '9,797人', null],
  ]);
});

it('puts what only the earlier report has where it was', () => {
  const { sections } = compareReports(
    yearOf(2019, [FULL_SHEET, RELISTING_SHEET, EMPTY_SHEET]),
    yearOf(2020, [FULL_SHEET], { sections: CYCLE.sections.filter(({ key }) => key !== 'b') }),
  );
  expect(sections.map(({ key, rows }) => [key, ...rows.map(({ itemKey }) => itemKey)])).toEqual([
    ['a', 'item-01'],
    ['a1', 'item-02'],
    ['b', 'item-03'],
    ['c'],
  ]);
});

describe('any two years', () => {
  const anySheets = fc
    .uniqueArray(fc.record({ key: fc.nat({ max: 20 }), section: fc.constantFrom('a', 'a1', 'b'), grade: fc.constantFrom('A', 'B', 'C', 'D', null), graded: fc.boolean() }), {
      selector: ({ key }) => key,
    })
    .map((sheets) => sheets.map(({ key, section, grade, graded }) => sheet(String(key), graded ? grade : null, { sectionKey: section, graded })));
  const OPPOSITE: Record<Move, Move> = { better: 'worse', worse: 'better', same: 'same', changed: 'changed', unknown: 'unknown', added: 'ended', ended: 'added' };

  it('name each item once, count each move once, and mirror each other', () => {
    fc.assert(
      fc.property(anySheets, anySheets, (then, now) => {
        const [before, after] = [yearOf(2019, then), yearOf(2020, now)];
        const comparison = compareReports(before, after);
        const rows = rowsOf(comparison);
        const keys = new Set([...then, ...now].map(({ itemKey }) => itemKey));
        expect(rows.map(({ itemKey }) => itemKey).toSorted()).toEqual([...keys].toSorted());
        expect(MOVES.reduce((sum, move) => sum + comparison.moves[move], 0)).toBe(rows.filter(({ move }) => move !== null).length);
        const back = movesOf(compareReports(after, before));
        for (const { itemKey, move } of rows) expect(back[itemKey]).toBe(move && OPPOSITE[move]);
      }),
    );
  });

  it('that are the same have nothing better, worse, new or ended', () => {
    fc.assert(
      fc.property(anySheets, (sheets) => {
        const { moves } = compareReports(yearOf(2019, sheets), yearOf(2019, sheets));
        expect([moves.better, moves.worse, moves.changed, moves.added, moves.ended]).toEqual([0, 0, 0, 0, 0]);
      }),
    );
  });
});
