import { expect, test } from '@jest/globals';
import type { SheetField, SheetView } from '#libs/contract/sheets.js';
import { draftBody, draftOf } from './draft-of.js';

const ID = '7d1f3c0a-9a45-4c5e-8e55-0d8d9a3f7b21';
const RELISTED = '0b6f3c0a-9a45-4c5e-8e55-0d8d9a3f7b22';
const BASE = { letter: null, label: { ja: '' }, public: true };
const CONTENT = { ...BASE, stage: 'draft' as const, required: true, requiredBeside: [], writable: true, carriedFrom: null };

const values = (now: string) => [
  { fiscalYear: 2019, value: '10人', trend: 'cannotSay', reached: 'cannotSay' } as const,
  { fiscalYear: 2020, value: now, trend: 'improved', reached: 'notReached' } as const,
];
const row = { key: '', name: '', baseline: '', target: '', lastYear: '', series: null };

const FIELDS: SheetField[] = [
  { ...BASE, key: 'title', kind: 'title', value: '取組' },
  { ...CONTENT, key: 'goal', kind: 'text', value: '前年度の目標', maxLength: 100, stage: null, writable: false },
  { ...CONTENT, key: 'course', kind: 'choice', value: 'keep', options: [] },
  {
    ...CONTENT,
    key: 'revenue',
    kind: 'money',
    unit: { ja: '千円' },
    years: [{ fiscalYear: 2020, label: 'R2' }],
    cells: { 'revenue.2020': '1,200' },
    maxLength: 100,
  },
  {
    ...BASE,
    key: 'indicators',
    kind: 'indicators',
    columns: { name: { ja: '' }, baseline: { ja: '' }, target: { ja: '' } },
    years: [
      { fiscalYear: 2019, label: { ja: 'R1' }, ofCycle: false },
      { fiscalYear: 2020, label: { ja: 'R2' }, ofCycle: true },
    ],
    lastYear: null,
    rows: [
      { ...row, indicatorId: ID, values: values('12人'), relisted: false },
      { ...row, indicatorId: RELISTED, values: values('3件'), relisted: true },
    ],
    stage: 'draft',
    required: true,
    maxLength: 200,
    writable: true,
  },
  {
    ...BASE,
    key: 'progress',
    kind: 'grade',
    marks: [],
    scaleKind: 'achievement',
    assessed: { value: 'B', writable: true },
    proposed: null,
    settled: null,
  },
];

const warning = { code: 'sameAsLastYear', field: 'goal' } as const;
const SHEET = {
  version: 3,
  fields: FIELDS,
  incomplete: [],
  warnings: [{ key: 'sameAsLastYear:goal', warning, explanation: '' }],
  explaining: true,
} as unknown as SheetView;

test('a draft has every cell that can be written, the empty ones too, and nothing else', () => {
  expect(draftOf(SHEET).values).toEqual({
    course: 'keep',
    'revenue.2020': '1,200',
    'revenue.2020.note': '',
    [`indicators.${ID}.2020`]: '12人',
    progress: 'B',
    'explanation.sameAsLastYear:goal': '',
  });
});

test('who may not explain has no cells for explanations', () => {
  expect(draftOf({ ...SHEET, explaining: false }).values).not.toHaveProperty('explanation.sameAsLastYear:goal');
});

test('a schedule has a cell for each place and year, so that a row can be added', () => {
  const years = [2020, 2021].map((fiscalYear) => ({ fiscalYear, label: '' }));
  const cells = { 'plan.1': '検討', 'plan.1.2020': '実施' };
  const field: SheetField = { ...CONTENT, key: 'plan', kind: 'schedule', years, cells, maxLength: 60 };
  const draft = draftOf({ ...SHEET, fields: [field], explaining: false }).values;
  expect(Object.keys(draft)).toHaveLength(90);
  expect(draft).toMatchObject({ 'plan.1': '検討', 'plan.1.2020': '実施', 'plan.1.2021': '', 'plan.30.2021': '' });
});

test('a save sends texts by cell, and values by indicator and year', () => {
  const texts = { 'revenue.2020.note': '実績', 'explanation.tenfold:x': '広げた' };
  const changed = { ...texts, [`indicators.${ID}.2020`]: '13人' };
  expect(draftBody(3, changed)).toEqual({
    version: 3,
    texts,
    indicators: { [`${ID}.2020`]: '13人' },
  });
});
