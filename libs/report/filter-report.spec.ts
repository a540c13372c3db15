import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildReport } from './build-report.js';
import type { ReportFilter } from './filter-report.js';
import { FILTER_KEYS, filterChoices, filterReport, NO_FILTER, NO_MARK, readFilter } from './filter-report.js';
import { CYCLE } from './fixtures/frozen-cycle.fixture.js';
import { SPAN_CYCLE } from './fixtures/span-cycle.fixture.js';
import type { Report } from './report.js';
import { departmentsOf, symbolOf } from './row-facts.js';

const REPORT = buildReport(CYCLE);
const SPAN = buildReport(SPAN_CYCLE);

const keysIn = (report: Report) => report.sections.flatMap(({ rows }) => rows.map(({ itemKey }) => itemKey));
const filtered = (wanted: Partial<ReportFilter>, report = REPORT) => filterReport(report, { ...NO_FILTER, ...wanted });

describe('what may be asked for', () => {
  it('is what the report has', () => {
    expect(filterChoices(REPORT)).toEqual({
      section: ['a', 'a1', 'b', 'c'],
      department: ['企画課', '関係各課'],
      grade: ['A', 'B', 'C', 'D', NO_MARK],
      trend: ['worsened'],
      reached: ['reached', 'notReached'],
    });
  });

  it('leaves out what no row has', () => {
    const { filter, ignored } = readFilter(REPORT, { section: ['a', 'a'], grade: ['E'], department: ['企画課', 'nobody’s'], trend: [''] });
    expect(filter).toEqual({ ...NO_FILTER, section: ['a'], department: ['企画課'] });
    expect(ignored).toEqual(['department', 'grade']);
  });

  it('holds no marks where none are published', () => {
    expect(filterChoices({ ...REPORT, marks: [] }).grade).toEqual([]);
  });
});

describe('a filtered report', () => {
  it('is the whole one when nothing is asked for, without headings that hold nothing', () => {
    const { report, found, total } = filtered({});
    expect({ found, total }).toEqual({ found: 3, total: 3 });
    expect(report).toEqual({ ...REPORT, sections: REPORT.sections.filter(({ key }) => key !== 'c') });
  });

  it.each<[Partial<ReportFilter>, string[], string[]]>([
    [{ section: ['a'] }, ['item-01', 'item-02'], ['a', 'a1']],
    [{ section: ['a1'] }, ['item-02'], ['a', 'a1']],
    [{ grade: ['B', NO_MARK] }, ['item-01', 'item-03'], ['a', 'b']],
    [{ department: ['関係各課'] }, ['item-01'], ['a']],
    [{ trend: ['worsened'], grade: ['D'] }, ['item-02'], ['a', 'a1']],
    [{ section: ['b'], grade: ['D'] }, [], []],
  ])('%j', (wanted, items, sections) => {
    const { report, found } = filtered(wanted);
    expect(keysIn(report)).toEqual(items);
    expect(found).toBe(items.length);
    expect(report.sections.map(({ key }) => key)).toEqual(sections);
  });

  it('keeps the item that a part belongs to, and counts the part alone', () => {
    const rows = SPAN.sections.flatMap((section) => section.rows);
    const part = rows.find((row) => row.depth === 1 && row.counted && symbolOf(row) !== null)!;
    const { report, found } = filtered({ department: [...departmentsOf(part)] }, SPAN);
    expect(keysIn(report)).toContain(part.itemKey);
    for (const { rows: kept } of report.sections) expect(kept[0]?.depth ?? 0).toBe(0);
    expect(report.summary.total).toBeLessThanOrEqual(found);
  });

  it('keeps the parts of what was found, so that it is not told to take no mark', () => {
    const rows = SPAN.sections.flatMap((section) => section.rows);
    const at = rows.findIndex((row, index) => row.depth === 0 && rows[index + 1]?.depth === 1);
    const { report } = filtered({ department: [...departmentsOf(rows[at]!)] }, SPAN);
    expect(keysIn(report)).toEqual(expect.arrayContaining([rows[at]!.itemKey, rows[at + 1]!.itemKey]));
  });

  it('is found once, by the values that its rows have, and adds up', () => {
    const report = fc.constantFrom(REPORT, SPAN);
    const filters = report.chain((whole) => {
      const choices = filterChoices(whole);
      return fc.record({
        whole: fc.constant(whole),
        filter: fc.record(
          Object.fromEntries(FILTER_KEYS.map((key) => [key, fc.subarray([...choices[key]]).map((values) => values.slice(0, 2))])),
        ) as unknown as fc.Arbitrary<ReportFilter>,
      });
    });
    fc.assert(
      fc.property(filters, ({ whole, filter }) => {
        const once = filterReport(whole, filter);
        const { summary, sections } = once.report;
        const marked = summary.marks.reduce((sum, { count }) => sum + count, 0);
        expect(marked + summary.blank).toBe(summary.total);
        expect(summary.total).toBeLessThanOrEqual(once.found);
        expect(sections.filter(({ depth }) => depth === 0).reduce((sum, section) => sum + section.summary.total, 0)).toBe(summary.total);
        expect(keysIn(whole).filter((key) => keysIn(once.report).includes(key))).toEqual(keysIn(once.report));
        // The same question again finds the same rows.
        expect(filterReport(once.report, filter).report).toEqual(once.report);
        for (const key of FILTER_KEYS) expect(filterReport(whole, { ...filter, [key]: [] }).found).toBeGreaterThanOrEqual(once.found);
      }),
    );
  });
});
