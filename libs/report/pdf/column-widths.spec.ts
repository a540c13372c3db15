import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { buildReport } from '../build-report.js';
import { CYCLE } from '../fixtures/frozen-cycle.fixture.js';
import { SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import type { Report } from '../report.js';
import { columnWidths } from './column-widths.js';

const PAGE = 1122;
const SIZES = { smallest: 6.8, largest: 9.5 };
const table = buildReport(CYCLE);

/** A report of the same rows with some of its columns, each as often as told. */
function withColumns(report: Report, picked: readonly number[]): Report {
  const pick = <Item>(items: readonly Item[]) => picked.map((index) => items[index % items.length]!);
  return {
    ...report,
    columns: pick(report.columns),
    sections: report.sections.map((section) => ({ ...section, rows: section.rows.map((row) => ({ ...row, cells: pick(row.cells) })) })),
  };
}

describe('columnWidths', () => {
  it('fills the page with any columns, in letters that can be read', () => {
    for (const report of [table, buildReport(SPAN_CYCLE)]) {
      fc.assert(
        fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 13 }), (picked) => {
          const { fontSize, widths } = columnWidths(withColumns(report, picked), PAGE, SIZES);
          expect(fontSize).toBeGreaterThanOrEqual(SIZES.smallest);
          expect(fontSize).toBeLessThanOrEqual(SIZES.largest);
          expect(widths.reduce((sum, width) => sum + width, 0) * fontSize).toBeCloseTo(PAGE, 3);
          expect(Math.min(...widths)).toBeGreaterThan(1);
        }),
      );
    }
  });

  it('has a width for the number, for each column and for each part of the indicators', () => {
    expect(columnWidths(table, PAGE, SIZES).widths).toHaveLength(1 + 7 + 4);
  });

  it('gives prose with more in it more room', () => {
    const wordy: Report = {
      ...table,
      sections: table.sections.map((section) => ({
        ...section,
        rows: section.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell, index) => (index === 3 && cell.kind === 'text' ? { ...cell, text: '長'.repeat(250) } : cell)),
        })),
      })),
    };
    const { widths } = columnWidths(wordy, PAGE, SIZES);
    expect(widths[4]).toBeGreaterThan(1.5 * widths[3]!);
  });

  it('has larger letters where there are few columns', () => {
    const few = columnWidths(withColumns(table, [0, 2]), PAGE, SIZES);
    expect(few.fontSize).toBe(SIZES.largest);
  });
});
