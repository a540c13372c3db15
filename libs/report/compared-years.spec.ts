import { expect, it } from '@jest/globals';
import { comparedYears } from './compared-years.js';

const year = (fiscalYearFrom: number, fiscalYearTo = fiscalYearFrom) => ({ fiscalYearFrom, fiscalYearTo });
const PUBLISHED = [year(2025), year(2022, 2024), year(2021), year(2020)];

it.each([
  ['', '', '2022-2025', ''],
  ['2020', '2025', '2020-2025', ''],
  ['2020', '2022-2024', '2020-2022', ''],
  ['2025', '2020', '2020-2025', 'swapped'],
  ['2021', '2021', '2020-2021', 'sameYear'],
  ['2020', '2020', '2020-2021', 'sameYear'],
  ['1999', '', '2022-2025', 'unknownYear'],
  ['1999', '2021', '2020-2021', 'unknownYear'],
  ['2021', 'nonsense', '2020-2021', 'unknownYear'],
  ['', '2021', '2020-2021', ''],
  ['2025', '', '2022-2025', ''],
])('from %j to %j: %s %s', (from, to, expected, notice) => {
  const { years, notices } = comparedYears(PUBLISHED, { from, to });
  expect(years.map(({ fiscalYearFrom }) => fiscalYearFrom).join('-')).toBe(expected);
  expect(notices.join()).toBe(notice);
});

it('needs two years', () => {
  expect(comparedYears([year(2020)], { from: '2020', to: '2020' })).toEqual({ years: [], notices: [] });
});
