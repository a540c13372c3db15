import { describe, expect, it } from '@jest/globals';
import { buildReport } from './build-report.js';
import { CYCLE } from './fixtures/frozen-cycle.fixture.js';
import type { PairedCell } from './paired-cells.js';
import { plainContents, plainHeadings } from './plain-text.js';
import type { Report, ReportRow } from './report.js';
import type { ReportIndicator } from './report-cell.js';

type Pair<Kind extends PairedCell['kind']> = Extract<PairedCell, { readonly kind: Kind }>;

const COLUMN = { key: 'column', letter: 'C', label: { ja: '欄', en: 'Field' }, carriedOver: false, yearly: false };
const YEARS = [2019, 2020].map((fiscalYear) => ({ fiscalYear, label: { ja: `${fiscalYear}年`, en: String(fiscalYear) } }));
const MARK = { symbol: 'A', word: { ja: '順調', en: 'On track' }, tone: 'good' } as const;
const ROW: ReportRow = { itemKey: '1', number: '1', depth: 0, graded: true, counted: true, addedIn: null, notes: [], cells: [] };
const REPORT: Report = { ...buildReport(CYCLE), marks: [MARK], notes: [] };

const INDICATOR: ReportIndicator = {
  key: 'visitors',
  name: '来場者数',
  baseline: '100人',
  target: '200人',
  values: [{ fiscalYear: 2019, value: '150人' }, { fiscalYear: 2020, value: '' }],
  series: [],
  trend: 'improved',
  reached: 'notReached',
  relisted: true,
};
const INDICATORS = {
  ...COLUMN,
  kind: 'indicators' as const,
  indicatorLabels: { name: { ja: '指標' }, baseline: { ja: '当初値', en: 'Baseline' }, target: { ja: '目標値' } },
  years: YEARS,
};

interface Told<Kind extends PairedCell['kind']> {
  readonly column: Pair<Kind>['column'];
  readonly headings: readonly string[];
  /** What stands below them: of a cell that is filled in, and of one that is not. */
  readonly cells: readonly (readonly [Pair<Kind>['cell'], readonly string[]])[];
}

/** Every kind of column there is. */
const TOLD: { readonly [Kind in PairedCell['kind']]: Told<Kind> } = {
  title: {
    column: { ...COLUMN, kind: 'title' },
    headings: ['欄 (C)'],
    cells: [
      [{ kind: 'title', text: '条例の制定' }, ['条例の制定']],
      [{ kind: 'title', text: '' }, ['']],
    ],
  },
  text: {
    column: { ...COLUMN, kind: 'text', letter: null },
    headings: ['欄'],
    cells: [
      [{ kind: 'text', text: '一行目\n二行目' }, ['一行目\n二行目']],
      [{ kind: 'text', text: '' }, ['']],
    ],
  },
  departments: {
    column: { ...COLUMN, kind: 'departments' },
    headings: ['欄 (C)'],
    cells: [
      [{ kind: 'departments', names: ['財政課', '税務課'] }, ['財政課、税務課']],
      [{ kind: 'departments', names: [] }, ['']],
    ],
  },
  choice: {
    column: { ...COLUMN, kind: 'choice' },
    headings: ['欄 (C)'],
    cells: [
      [{ kind: 'choice', option: { key: 'continue', label: { ja: '継続', en: 'Continue' } } }, ['継続']],
      [{ kind: 'choice', option: null }, ['']],
    ],
  },
  grade: {
    column: { ...COLUMN, kind: 'grade' },
    headings: ['欄 (C) 記号', '欄 (C) 意味'],
    cells: [
      [{ kind: 'grade', symbol: 'A' }, ['A', '順調']],
      [{ kind: 'grade', symbol: null }, ['', '']],
    ],
  },
  money: {
    column: { ...COLUMN, kind: 'money', unit: { ja: '千円' }, years: YEARS },
    headings: ['欄 (C) 2019年（千円）', '欄 (C) 2019年 算出根拠', '欄 (C) 2020年（千円）', '欄 (C) 2020年 算出根拠'],
    cells: [
      [
        { kind: 'money', years: [{ fiscalYear: 2019, amount: '1,350', note: '差額' }, { fiscalYear: 2020, amount: '－', note: '' }] },
        ['1,350', '差額', '－', ''],
      ],
      [{ kind: 'money', years: [] }, []],
    ],
  },
  schedule: {
    column: { ...COLUMN, kind: 'schedule', years: YEARS },
    headings: ['欄 (C)'],
    cells: [
      [
        { kind: 'schedule', actions: [{ name: '台帳', cells: ['設計', '運用'] }, { name: '', cells: ['', ''] }, { name: '公開', cells: ['準備', '→'] }] },
        ['台帳：令和元年度 設計、令和2年度 運用\n公開：令和元年度～令和2年度 準備'],
      ],
      [{ kind: 'schedule', actions: [] }, ['']],
    ],
  },
  indicators: {
    column: INDICATORS,
    headings: ['指標', '当初値', '目標値', '2019年', '2020年', '当初値との比較', '目標値の達成'].map((part) => `欄 (C) ${part}`),
    cells: [
      [{ kind: 'indicators', indicators: [INDICATOR] }, ['来場者数（再掲）', '100人', '200人', '150人', '', '改善', '目標未達成']],
      [{ kind: 'indicators', indicators: [] }, ['', '', '', '', '', '', '']],
    ],
  },
};

const told = Object.entries(TOLD).map(([kind, { column, headings, cells }]) => ({ kind, column, headings, cells }));

it.each(told)('a column of $kind has its headings', ({ column, headings }) => {
  expect(plainHeadings(column)).toEqual(headings);
});

it.each(told.flatMap(({ kind, column, cells }) => cells.map(([cell, texts]) => ({ kind, column, cell, texts }))))(
  'below $kind stands $texts',
  ({ kind, column, cell, texts }) => {
    const pair = { kind, column, cell, index: 0 } as PairedCell;
    expect(plainContents(pair, { report: REPORT, row: ROW, hasParts: false, line: 0 })).toEqual(texts);
  },
);

it('headings are told in English too', () => {
  expect(plainHeadings(INDICATORS, 'en').slice(1, 3)).toEqual(['Field (C) Baseline', 'Field (C) 目標値']);
});

describe('a row without a mark says why it will have none', () => {
  it.each([
    [{ graded: false, counted: false }, true, '内訳ごとに評価'],
    [{ graded: false, counted: false }, false, '評価の対象外'],
    [{ graded: true, counted: false }, false, '廃止'],
    [{ graded: true, counted: true }, false, ''],
  ])('%j, with parts: %j', (row, hasParts, word) => {
    const pair = { kind: 'grade', column: TOLD.grade.column, cell: { kind: 'grade', symbol: null }, index: 0 } as const;
    expect(plainContents(pair, { report: REPORT, row: { ...ROW, ...row }, hasParts, line: 0 })).toEqual(['', word]);
  });
});
