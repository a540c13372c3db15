import { expect, it } from '@jest/globals';
import { indicatorParts, knownValues, partValue, valueIn } from './indicator-parts.js';
import type { ReportIndicator } from './report-cell.js';
import type { IndicatorsColumn } from './report-column.js';

const INDICATOR: ReportIndicator = {
  key: 'visitors',
  name: '来場者数',
  baseline: '100人',
  target: '200人',
  values: [{ fiscalYear: 2021, value: '150人' }, { fiscalYear: 2020, value: '' }],
  series: [{ fiscalYear: 2018, value: '110人' }, { fiscalYear: 2021, value: '150人' }],
  trend: 'improved',
  reached: 'notReached',
  relisted: false,
};

const COLUMN: IndicatorsColumn = {
  key: 'indicators',
  kind: 'indicators',
  letter: null,
  label: { ja: '数値目標' },
  carriedOver: false,
  yearly: false,
  indicatorLabels: { name: { ja: '項目' }, baseline: { ja: '当初' }, target: { ja: '目標' } },
  years: [2020, 2021, 2022].map((fiscalYear) => ({ fiscalYear, label: { ja: String(fiscalYear) } })),
};

it('each part has its value; a year that nobody filled in, or that is not printed, has none', () => {
  expect(indicatorParts(COLUMN).map((part) => [part.key, partValue(INDICATOR, part)])).toEqual([
    ['name', '来場者数'],
    ['baseline', '100人'],
    ['target', '200人'],
    ['y2020', ''],
    ['y2021', '150人'],
    ['y2022', ''],
  ]);
  expect(valueIn(INDICATOR, 2018)).toBe('');
});

it('known are the years with a value and those that are printed, each once', () => {
  expect(knownValues(INDICATOR)).toEqual([
    { fiscalYear: 2018, value: '110人' },
    { fiscalYear: 2020, value: '' },
    { fiscalYear: 2021, value: '150人' },
  ]);
});
