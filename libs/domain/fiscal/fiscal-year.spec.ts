import { describe, expect, it } from '@jest/globals';
import { dateAfter, labelForYear, lastDayOf, longFiscalYear, shortFiscalYear } from './fiscal-year.js';

describe('the name of a fiscal year', () => {
  it.each([
    [2024, 'R6', '令和6年度'],
    [2020, 'R2', '令和2年度'],
    [2019, 'R1', '令和元年度'],
    [2018, 'H30', '平成30年度'],
    [1989, 'H1', '平成元年度'],
    [1988, 'S63', '昭和63年度'],
    [1926, 'S1', '昭和元年度'],
  ])('%i is %s, %s', (year, short, long) => {
    expect(shortFiscalYear(year)).toBe(short);
    expect(longFiscalYear(year, 'ja')).toBe(long);
  });

  it('is plain in English', () => {
    expect(longFiscalYear(2019, 'en')).toBe('FY2019');
  });

  it('does not exist before the eras that plans know', () => {
    expect(() => shortFiscalYear(1925)).toThrow(RangeError);
  });
});

describe('the days of a fiscal year', () => {
  it('end on 31 March of the next calendar year', () => {
    expect(lastDayOf(2019)).toBe('2020-03-31');
  });

  it.each([
    ['04-01', '2020-04-01'],
    ['04-24', '2020-04-24'],
    ['12-28', '2020-12-28'],
    ['01-15', '2021-01-15'],
    ['03-31', '2021-03-31'],
  ])('are followed by %s on %s', (monthDay, date) => {
    expect(dateAfter(2019, monthDay)).toBe(date);
  });
});

describe('labelForYear', () => {
  it('fills in the year and the one after it, as often as they stand there', () => {
    expect(labelForYear('{year}年度取組内容', 2019)).toBe('R1年度取組内容');
    expect(labelForYear('{nextYear}年度目標', 2018)).toBe('R1年度目標');
    expect(labelForYear('{year}→{nextYear} ({year})', 2018)).toBe('H30→R1 (H30)');
    expect(labelForYear('項目', 2019)).toBe('項目');
  });
});
