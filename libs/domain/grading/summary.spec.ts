import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GradeScale } from './grade-scale.js';
import { hasSymbol } from './grade-scale.js';
import { summarize } from './summary.js';

const scaleOf = (...symbols: string[]): GradeScale => ({
  kind: 'achievement',
  marks: symbols.map((symbol) => ({ symbol, word: { ja: symbol }, tone: 'neutral' })),
});

const times = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([symbol, count]) => Array<string>(count).fill(symbol));

const printed = (scale: GradeScale, marks: (string | null)[]) =>
  summarize(scale, marks).marks.map((mark) => `${mark.symbol} ${mark.count} ${mark.percent}`);

describe('summaries of the published documents', () => {
  it('the reform plan of R1: 24 items', () => {
    expect(printed(scaleOf('A', 'B', 'C', 'D'), times({ A: 8, B: 10, C: 5, D: 1 }))).toEqual([
      'A 8 33.33',
      'B 10 41.67',
      'C 5 20.83',
      'D 1 4.17',
    ]);
  });

  it('the pledges of R3: 60 rows, the unused mark is printed too', () => {
    expect(printed(scaleOf('A', 'B', 'C', 'D'), times({ B: 28, C: 24, A: 8 }))).toEqual([
      'A 8 13.33',
      'B 28 46.67',
      'C 24 40.00',
      'D 0 0.00',
    ]);
  });

  it('the list of 72 projects', () => {
    expect(printed(scaleOf('A', 'B', 'C', 'D'), times({ A: 7, B: 54, C: 5, D: 6 }))).toEqual([
      'A 7 9.72',
      'B 54 75.00',
      'C 5 6.94',
      'D 6 8.33',
    ]);
  });
});

describe('summarize', () => {
  it('counts rows without a mark apart, and not in the percentages', () => {
    expect(summarize(scaleOf('◎', '○'), ['◎', null, null, '○'])).toEqual({
      total: 4,
      blank: 2,
      marks: [
        { symbol: '◎', count: 1, percent: '50.00' },
        { symbol: '○', count: 1, percent: '50.00' },
      ],
    });
  });

  it('has an answer for no rows, and for rows without any mark', () => {
    expect(printed(scaleOf('A'), [])).toEqual(['A 0 0.00']);
    expect(printed(scaleOf('A'), [null])).toEqual(['A 0 0.00']);
  });

  it('keeps the order of the scale, also of marks that look like numbers', () => {
    expect(printed(scaleOf('4', '3', '2', '1'), ['1', '4'])).toEqual(['4 1 50.00', '3 0 0.00', '2 0 0.00', '1 1 50.00']);
  });

  it('rounds half up', () => {
    // 1 of 800 is 0.125 %.
    expect(printed(scaleOf('A', 'B'), times({ A: 1, B: 799 }))).toEqual(['A 1 0.13', 'B 799 99.88']);
  });

  it('throws on a mark of another scale', () => {
    expect(() => summarize(scaleOf('A', 'B'), ['Ａ'])).toThrow('mark Ａ is not of the scale');
  });

  it('adds up, whatever the marks', () => {
    const symbols = ['A', 'B', 'C', 'D'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...symbols, null), { maxLength: 300 }), (marks) => {
        const summary = summarize(scaleOf(...symbols), marks);
        const counted = summary.marks.reduce((sum, mark) => sum + mark.count, 0);
        expect(counted + summary.blank).toBe(marks.length);
        expect(summary.total).toBe(marks.length);
        const percent = summary.marks.reduce((sum, mark) => sum + Number(mark.percent), 0);
        if (counted > 0) expect(Math.abs(percent - 100)).toBeLessThanOrEqual(0.02 + 1e-9);
        for (const mark of summary.marks) {
          expect(mark.percent).toMatch(/^\d{1,3}\.\d{2}$/);
          if (counted > 0) expect(Math.abs(Number(mark.percent) - (100 * mark.count) / counted)).toBeLessThanOrEqual(0.005 + 1e-9);
        }
      }),
    );
  });

  it('does not care about the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', null)), (marks) => {
        expect(summarize(scaleOf('A', 'B'), marks.toReversed())).toEqual(summarize(scaleOf('A', 'B'), marks));
      }),
    );
  });
});

describe('hasSymbol', () => {
  it('takes symbols as they are printed, and no others', () => {
    const scale = scaleOf('◎', '○', '△', '×');
    expect(['◎', '△'].every((symbol) => hasSymbol(scale, symbol))).toBe(true);
    expect(['〇', 'x', '', '◎ '].some((symbol) => hasSymbol(scale, symbol))).toBe(false);
  });
});
