import { describe, expect, it } from '@jest/globals';
import { longFiscalYear, shortFiscalYear } from '../fiscal/fiscal-year.js';
import { fiscalYearMark } from './fiscal-year-mark.js';

describe('fiscalYearMark', () => {
  it.each([
    ['H28', 2016],
    ['R03', 2021],
    ['R2', 2020],
    ['r2', 2020],
    ['R元', 2019],
    ['R2年度', 2020],
    ['R1末', 2019],
    ['令和元年度', 2019],
    ['平成28年度', 2016],
    ['平成28年度末時点', 2016],
    ['平成31年度', 2019],
    ['平成33年度', 2021],
    ['S63', 1988],
    ['2019', 2019],
    ['2019年度', 2019],
    ['31年度', 2019],
    ['29年度', 2017],
    ['26年度実績', 2014],
  ])('%s: %i', (mark, year) => {
    expect(fiscalYearMark(mark)).toEqual({ year, toTheMonth: false });
  });

  it.each([
    ['H29.2末', 2016],
    ['H29.4', 2017],
    ['R2.3.31現在', 2019],
    ['R2.4.1', 2020],
    ['令和2年3月31日現在', 2019],
    ['令和2年12月末', 2020],
    ['2020年3月末', 2019],
    ['2020/4', 2020],
  ])('%s: to the month, %i', (mark, year) => {
    expect(fiscalYearMark(mark)).toEqual({ year, toTheMonth: true });
  });

  it.each([
    '', '累計', '素案', '5年度', '12年度', '45年度', '31', '31年', '28', '1850', '2150', 'R0', 'H41', 'S65', 'R100',
    'R2～R4', 'H26.6~29.2', '90.6%H26.3末', 'H28経済センサス', 'H29.13', 'R2年13月', 'R2年度3月', '215', 'R',
  ])('%j: nothing', (mark) => {
    expect(fiscalYearMark(mark)).toBeNull();
  });

  it('reads every year back that fiscal-year.ts names', () => {
    for (let year = 1926; year < 2100; year += 1) {
      expect(fiscalYearMark(shortFiscalYear(year))?.year).toBe(year);
      expect(fiscalYearMark(longFiscalYear(year, 'ja'))?.year).toBe(year);
    }
  });
});
