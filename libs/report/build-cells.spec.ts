import { describe, expect, it } from '@jest/globals';
import { buildReport } from './build-report.js';
import { CYCLE, EMPTY_SHEET } from './fixtures/frozen-cycle.fixture.js';
import { ABOLISHED, CARRIER, CONVENIENCE, MERGED_BEFORE, PROJECT, SPAN_CYCLE } from './fixtures/span-cycle.fixture.js';
import type { FrozenCycle, FrozenSheet } from './frozen-cycle.js';
import type { ReportCell } from './report-cell.js';

/** The cell of one column, of a sheet that stands alone. */
function cellOf(sheet: FrozenSheet, column: string, cycle: FrozenCycle = SPAN_CYCLE): ReportCell | undefined {
  const report = buildReport({ ...cycle, sheets: [sheet] });
  const index = report.columns.findIndex(({ key }) => key === column);
  return report.sections.flatMap(({ rows }) => rows)[0]?.cells[index];
}

const withTexts = (texts: Record<string, string>): FrozenSheet => ({ ...PROJECT, texts });

it('hold each kind of content', () => {
  expect(cellOf(PROJECT, 'title')).toEqual({ kind: 'title', text: '市内工業団地の事業所数' });
  expect(cellOf(PROJECT, 'departments')).toEqual({ kind: 'departments', names: ['商工観光課'] });
  expect(cellOf(PROJECT, 'reason')).toEqual({ kind: 'text', text: '制度を改め、空き工場の情報を広く知らせた。' });
  expect(cellOf(PROJECT, 'achievement')).toEqual({ kind: 'grade', symbol: '3' });
});

it('are empty where nothing was written', () => {
  const empty = (column: string) => cellOf({ ...EMPTY_SHEET, sectionKey: 'jobs' }, column);
  expect(empty('departments')).toEqual({ kind: 'departments', names: [] });
  expect(empty('reason')).toEqual({ kind: 'text', text: '' });
  expect(empty('course')).toEqual({ kind: 'choice', option: null });
  expect(empty('schedule')).toEqual({ kind: 'schedule', actions: [] });
  expect(empty('indicators')).toEqual({ kind: 'indicators', indicators: [] });
  expect(empty('achievement')).toEqual({ kind: 'grade', symbol: null });
  expect(empty('revenue')).toMatchObject({ years: [2022, 2023, 2024].map((fiscalYear) => ({ fiscalYear, amount: '', note: '' })) });
});

describe('a choice', () => {
  it('has the key and the label of its option', () => {
    expect(cellOf(PROJECT, 'course')).toEqual({
      kind: 'choice',
      option: { key: 'expand', label: { ja: '充実', en: 'Expand' } },
    });
  });

  it('prints the key of an option that is no longer offered', () => {
    expect(cellOf(withTexts({ course: 'shrink' }), 'course')).toEqual({
      kind: 'choice',
      option: { key: 'shrink', label: { ja: 'shrink' } },
    });
  });
});

it('of money have amount and note of each year of the cycle, as typed', () => {
  expect(cellOf(PROJECT, 'revenue')).toEqual({
    kind: 'money',
    years: [
      { fiscalYear: 2022, amount: '105,854', note: '固定資産税の増収分' },
      { fiscalYear: 2023, amount: '△1,200', note: '' },
      { fiscalYear: 2024, amount: '—', note: '' },
    ],
  });
});

describe('a schedule', () => {
  it('keeps the arrows and an empty action between others', () => {
    expect(cellOf(PROJECT, 'schedule')).toEqual({
      kind: 'schedule',
      actions: [
        { name: '助成制度の見直し', cells: ['検討', '改正', '→', '→', ''] },
        { name: '', cells: ['', '', '', '', ''] },
        { name: '空き工場の紹介', cells: ['→', '→', '', '', '見直し'] },
      ],
    });
  });

  it('drops what is empty at the end', () => {
    const cell = cellOf(withTexts({ 'schedule.1': '調査', 'schedule.2': ' ', 'schedule.30.2022': '' }), 'schedule');
    expect(cell).toMatchObject({ actions: [{ name: '調査' }] });
  });

  it('has up to thirty actions', () => {
    const cell = cellOf(withTexts({ 'schedule.30.2026': '完了' }), 'schedule');
    expect(cell?.kind === 'schedule' && cell.actions).toHaveLength(30);
  });
});

describe('an indicator', () => {
  it('has the value of each printed year', () => {
    expect(cellOf(PROJECT, 'indicators')).toMatchObject({
      indicators: [
        {
          baseline: '264件 (R2)',
          target: '270件',
          values: [
            { fiscalYear: 2022, value: '269件' },
            { fiscalYear: 2023, value: '261件' },
            { fiscalYear: 2024, value: '262件' },
            { fiscalYear: 2025, value: '-' },
            { fiscalYear: 2026, value: '' },
          ],
        },
      ],
    });
  });

  it('is judged by the last reviewed year, not by the last printed one', () => {
    expect(cellOf(PROJECT, 'indicators')).toMatchObject({ indicators: [{ trend: 'worsened', reached: 'notReached' }] });
    expect(cellOf(CONVENIENCE, 'indicators')).toMatchObject({ indicators: [{ trend: 'improved', reached: 'reached' }] });
  });

  it('without a value of that year cannot be judged', () => {
    const indicators = PROJECT.indicators.map((indicator) => ({ ...indicator, values: { 2023: '300件' } }));
    expect(cellOf({ ...PROJECT, indicators }, 'indicators')).toMatchObject({
      indicators: [{ trend: 'cannotSay', reached: 'cannotSay' }],
    });
  });

  it('is better for less where the plan says so', () => {
    const indicators = PROJECT.indicators.map((indicator) => ({ ...indicator, better: 'less' as const }));
    expect(cellOf({ ...PROJECT, indicators }, 'indicators')).toMatchObject({ indicators: [{ trend: 'improved' }] });
  });
});

describe('the mark', () => {
  it('of an item that takes none, or was abolished before, is never printed', () => {
    expect(cellOf({ ...CONVENIENCE, grade: '4' }, 'achievement')).toEqual({ kind: 'grade', symbol: null });
    expect(cellOf({ ...ABOLISHED, grade: '4' }, 'achievement')).toEqual({ kind: 'grade', symbol: null });
  });

  it('of a merged item is the one that it was handed with', () => {
    expect(cellOf(MERGED_BEFORE, 'achievement')).toEqual({ kind: 'grade', symbol: '4' });
  });
});

it('are of the kinds of the columns, in every row', () => {
  for (const cycle of [CYCLE, SPAN_CYCLE, { ...SPAN_CYCLE, sheets: [CARRIER] }]) {
    const { columns, sections } = buildReport(cycle);
    for (const row of sections.flatMap(({ rows }) => rows)) {
      expect(row.cells.map(({ kind }) => kind)).toEqual(columns.map(({ kind }) => kind));
    }
  }
});
