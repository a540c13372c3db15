import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildReport } from './build-report.js';
import { CYCLE, EMPTY_SHEET, FULL_SHEET, PROGRESS } from './fixtures/frozen-cycle.fixture.js';
import type { FrozenCycle, FrozenSection } from './frozen-cycle.js';
import { renderJson } from './renderers/json.js';

describe('columns', () => {
  it('follow the template, with letters', () => {
    const { columns } = buildReport(CYCLE);
    expect(columns.map(({ letter, key }) => `${letter} ${key}`)).toEqual(
      ['A title', 'B departments', 'C policy', 'D achievements', 'E indicators', 'F progress', 'G opinion', 'H nextGoal'],
    );
  });

  it('name the reviewed year and the one after it', () => {
    const labels = buildReport(CYCLE).columns.map((column) => column.label.ja);
    expect(labels).toContain('R1年度取組内容');
    expect(labels).toContain('R2年度目標');
    expect(buildReport(CYCLE).columns[4]?.indicatorLabels?.current).toEqual({
      ja: '現状値 (R1末)',
      en: 'Value (end of R1)',
    });
  });

  it('of a span name its last year', () => {
    const report = buildReport({ ...CYCLE, fiscalYearFrom: 2018, fiscalYearTo: 2020 });
    expect(report.columns[3]?.label.ja).toBe('R2年度取組内容');
    expect(report.asOf).toBe('2021-03-31');
  });

  it('say which are copied from the plan', () => {
    const carried = buildReport(CYCLE).columns.filter((column) => column.carriedOver);
    expect(carried.map((column) => column.letter)).toEqual(['A', 'B', 'C']);
  });
});

describe('rows', () => {
  it('lie in their section and hold a cell for each column', () => {
    const report = buildReport(CYCLE);
    expect(report.sections.map(({ key, rows }) => [key, rows.map((row) => row.itemKey)])).toEqual([
      ['a', ['item-01']],
      ['a1', ['item-02']],
      ['b', ['item-03']],
      ['c', []],
    ]);
    for (const { rows } of report.sections) {
      for (const row of rows) {
        expect(row.cells.map((cell) => cell.kind)).toEqual(report.columns.map((column) => column.kind));
      }
    }
  });

  it('leave a text that nobody wrote empty', () => {
    const cells = buildReport(CYCLE).sections[2]?.rows[0]?.cells;
    expect(cells?.[3]).toEqual({ kind: 'text', text: '' });
    expect(cells?.[5]).toEqual({ kind: 'grade', symbol: null });
  });

  it('are never lost silently', () => {
    const stray = { ...FULL_SHEET, sectionKey: 'z' };
    expect(() => buildReport({ ...CYCLE, sheets: [stray] })).toThrow('there is no section z');
    const sections = [...CYCLE.sections].reverse();
    expect(() => buildReport({ ...CYCLE, sections })).toThrow('its parent a does not stand before it');
  });
});

describe('sections', () => {
  it('know their depth and what their level is called', () => {
    const [first, second] = buildReport(CYCLE).sections;
    expect(first).toMatchObject({ depth: 0, levelName: { ja: '基本方針' } });
    expect(second).toMatchObject({ depth: 1, levelName: { ja: '施策' } });
  });

  it('count what lies below them', () => {
    const [first, second] = buildReport(CYCLE).sections;
    expect(first?.summary).toMatchObject({ total: 2, blank: 0 });
    expect(second?.summary).toMatchObject({ total: 1, blank: 0 });
  });
});

describe('summaries', () => {
  const symbols = PROGRESS.marks.map((mark) => mark.symbol);
  /** A tree of up to eight sections, each below any earlier one, and sheets anywhere in it. */
  const anyCycle = fc
    .array(fc.option(fc.nat()), { minLength: 1, maxLength: 8 })
    .chain((parents) => {
      const sections = parents.map((parent, index): FrozenSection => ({
        key: `s${index}`,
        parent: parent === null || index === 0 ? null : `s${parent % index}`,
        label: '',
        title: `section ${index}`,
      }));
      const sheet = fc.record({ section: fc.constantFrom(...sections), grade: fc.constantFrom(...symbols, null) });
      return fc.record({ sections: fc.constant(sections), sheets: fc.array(sheet, { maxLength: 40 }) });
    })
    .map(({ sections, sheets }): FrozenCycle => ({
      ...CYCLE,
      sections,
      sheets: sheets.map(({ section, grade }, index) => ({
        ...EMPTY_SHEET,
        itemKey: `item-${index}`,
        sectionKey: section.key,
        grade,
      })),
    }));

  it('add up: marks and blanks to the total, rows and sections below to their section, sections to the plan', () => {
    fc.assert(
      fc.property(anyCycle, (cycle) => {
        const report = buildReport(cycle);
        const countsOf = (summary: typeof report.summary) => [
          summary.total,
          summary.blank,
          ...summary.marks.map((mark) => mark.count),
        ];
        const sum = (lists: readonly number[][]) =>
          lists.reduce(
            (sums, list) => sums.map((value, index) => value + (list[index] ?? 0)),
            [0, 0, ...symbols.map(() => 0)],
          );
        const childrenOf = (key: string | null) =>
          report.sections.filter((_, index) => cycle.sections[index]?.parent === key);

        for (const { summary } of [report, ...report.sections]) {
          expect(summary.marks.map((mark) => mark.symbol)).toEqual(symbols);
          const marked = summary.marks.reduce((total, mark) => total + mark.count, 0);
          expect(marked + summary.blank).toBe(summary.total);
        }
        for (const section of report.sections) {
          const below = sum(childrenOf(section.key).map((child) => countsOf(child.summary)));
          expect(section.summary.total).toBe(section.rows.length + (below[0] ?? 0));
        }
        expect(sum(childrenOf(null).map((section) => countsOf(section.summary)))).toEqual(countsOf(report.summary));
        expect(report.summary.total).toBe(cycle.sheets.length);
      }),
    );
  });
});

it('is the same whatever order the stored objects have their keys in', () => {
  const reversed = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(reversed) as T;
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).reverse();
    return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)])) as T;
  };
  expect(renderJson(buildReport(reversed(CYCLE)))).toBe(renderJson(buildReport(CYCLE)));
});

it('reports a plan without grades', () => {
  const template = { ...CYCLE.template, fields: CYCLE.template.fields.filter((field) => field.kind !== 'grade') };
  const sheets = CYCLE.sheets.map((sheet) => ({ ...sheet, grade: null }));
  const report = buildReport({ ...CYCLE, template, sheets, scales: {} });
  expect(report.marks).toEqual([]);
  expect(report.summary).toEqual({ total: 3, blank: 3, marks: [] });
});
