import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildReport } from './build-report.js';
import { CYCLE, EMPTY_SHEET, FULL_SHEET, PROGRESS } from './fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from './fixtures/pages-cycle.fixture.js';
import { SECRET, SPAN_CYCLE } from './fixtures/span-cycle.fixture.js';
import type { FrozenCycle, FrozenSection } from './frozen-cycle.js';
import type { ReportRow } from './report.js';
import { renderJson } from './renderers/json.js';
import { renderAll } from './renderers/renderers.js';

describe('rows', () => {
  it('lie in their section', () => {
    const report = buildReport(CYCLE);
    expect(report.sections.map(({ key, rows }) => [key, rows.map((row) => row.itemKey)])).toEqual([
      ['a', ['item-01']],
      ['a1', ['item-02']],
      ['b', ['item-03']],
      ['c', []],
    ]);
  });

  it('of parts stand below the item that they are parts of', () => {
    const rows = buildReport(SPAN_CYCLE).sections[3]?.rows.map(({ number, depth }) => `${depth} ${number}`);
    expect(rows).toEqual(
      ['0 4-①', '1 ①', '1 ②', '1 ③', '1 ④', '1 ⑤', '1 ⑥', '1 ⑦', '1 ⑧', '1 ⑨', '1 ⑩', '0 4-②', '0 4-③'],
    );
  });

  it('say whether they are graded and counted', () => {
    const rows = buildReport(SPAN_CYCLE).sections.flatMap((section) => section.rows);
    const apart = rows.filter(({ graded, counted }) => !graded || !counted);
    expect(apart.map(({ itemKey, graded, counted }) => ({ itemKey, graded, counted }))).toEqual([
      { itemKey: 'kpi-7', graded: true, counted: false },
      { itemKey: 'kpi-4', graded: false, counted: false },
    ]);
  });

  it.each([
    ['there since the plan was made', null],
    ['added in the plan’s first year', 2017],
    ['added later', 2019],
  ])('of an item that was %s say so', (_, addedIn) => {
    const { sections } = buildReport({ ...CYCLE, sheets: [{ ...FULL_SHEET, addedIn }, EMPTY_SHEET] });
    expect(sections.flatMap(({ rows }) => rows.map((row) => row.addedIn))).toEqual([addedIn, null]);
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

  it('have a preface, also without any item', () => {
    const prefaces = buildReport(SPAN_CYCLE).sections.map(({ preface, rows }) => [preface, rows.length]);
    expect(prefaces).toEqual([
      ['働く場を増やします。\n市の内外に呼びかけます。', 0],
      ['', 4],
      ['この施策に指標はありません。', 0],
      ['', 13],
    ]);
  });
});

describe('summaries', () => {
  it('count parts and merged items, but neither their ungraded parent nor what was abolished before', () => {
    const { summary, sections } = buildReport(SPAN_CYCLE);
    expect(summary).toEqual({
      total: 15,
      blank: 0,
      marks: [
        { symbol: '4', count: 7, percent: '46.67' },
        { symbol: '3', count: 4, percent: '26.67' },
        { symbol: '2', count: 3, percent: '20.00' },
        { symbol: '1', count: 1, percent: '6.67' },
      ],
    });
    expect(sections.map(({ summary: { total } }) => total)).toEqual([3, 3, 0, 12]);
    expect(sections[2]?.summary.marks.map(({ count, percent }) => `${count} ${percent}`)).toEqual(
      ['0 0.00', '0 0.00', '0 0.00', '0 0.00'],
    );
  });

  const symbols = PROGRESS.marks.map((mark) => mark.symbol);
  /** A tree of up to eight sections, each below any earlier one, and sheets of all kinds anywhere in it. */
  const anyCycle = fc
    .array(fc.option(fc.nat()), { minLength: 1, maxLength: 8 })
    .chain((parents) => {
      const sections = parents.map((parent, index): FrozenSection => ({
        key: `s${index}`,
        parent: parent === null || index === 0 ? null : `s${parent % index}`,
        label: '',
        title: `section ${index}`,
        preface: '',
      }));
      const sheet = fc.record({
        section: fc.constantFrom(...sections),
        grade: fc.constantFrom(...symbols, null),
        parent: fc.option(fc.nat({ max: 40 })),
        graded: fc.boolean(),
        life: fc.constantFrom('alive' as const, 'merged' as const, 'abolished' as const),
      });
      return fc.record({ sections: fc.constant(sections), sheets: fc.array(sheet, { maxLength: 40 }) });
    })
    .map(({ sections, sheets }): FrozenCycle => ({
      ...CYCLE,
      sections,
      sheets: sheets.map(({ section, grade, parent, graded, life }, index) => ({
        ...EMPTY_SHEET,
        itemKey: `item-${index}`,
        parentKey: parent === null ? null : `item-${parent}`,
        sectionKey: section.key,
        graded,
        life,
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
        const counted = (rows: readonly ReportRow[]) => rows.filter((row) => row.counted).length;
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
          expect(section.summary.total).toBe(counted(section.rows) + (below[0] ?? 0));
        }
        expect(sum(childrenOf(null).map((section) => countsOf(section.summary)))).toEqual(countsOf(report.summary));
        const rows = report.sections.flatMap((section) => section.rows);
        expect(report.summary.total).toBe(counted(rows));
        expect(rows.map(({ itemKey }) => itemKey).sort()).toEqual(cycle.sheets.map(({ itemKey }) => itemKey).sort());
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
  for (const cycle of [CYCLE, SPAN_CYCLE]) {
    expect(renderJson(buildReport(reversed(cycle)))).toBe(renderJson(buildReport(cycle)));
  }
});

it('reports a plan without grades', () => {
  const template = { ...CYCLE.template, fields: CYCLE.template.fields.filter((field) => field.kind !== 'grade') };
  const sheets = CYCLE.sheets.map((sheet) => ({ ...sheet, grade: null }));
  const report = buildReport({ ...CYCLE, template, sheets, scales: {} });
  expect(report.marks).toEqual([]);
  expect(report.summary).toEqual({ total: 3, blank: 3, marks: [] });
});

describe('what is for the staff only', () => {
  const prints = async (cycle: FrozenCycle, text: string) => {
    const files = await renderAll(buildReport(cycle), { typeset: () => Buffer.alloc(0) });
    return files.some(({ body }) => body.toString('utf8').includes(text));
  };

  it('is in no format', async () => {
    expect(JSON.stringify(SPAN_CYCLE)).toContain(SECRET);
    expect(await prints(SPAN_CYCLE, SECRET)).toBe(false);
    expect(await prints(SPAN_CYCLE, '内部の経費')).toBe(false);
    expect(await prints(SPAN_CYCLE, '9,999')).toBe(false);
  });

  it('is not in the sums either: without a public grade no mark is counted', () => {
    const fields = SPAN_CYCLE.template.fields.map((field) =>
      field.kind === 'grade' ? { ...field, public: false } : field,
    );
    const report = buildReport({ ...SPAN_CYCLE, template: { ...SPAN_CYCLE.template, fields } });
    expect(report.marks).toEqual([]);
    expect(report.summary).toEqual({ total: 15, blank: 15, marks: [] });
  });
});

describe('the years before', () => {
  const { columns, earlierYears } = buildReport(PAGES_CYCLE);
  const cell = (year: number, item: string, column: string) =>
    earlierYears
      .find(({ fiscalYearTo }) => fiscalYearTo === year)
      ?.items.find(({ itemKey }) => itemKey === item)
      ?.cells[columns.findIndex(({ key }) => key === column)];

  it('stand beside the reviewed one, oldest first, each with its own marks and sums', () => {
    expect(earlierYears.map(({ fiscalYearTo, summary }) => [fiscalYearTo, summary.total])).toEqual([[2020, 2], [2021, 2], [2022, 3]]);
    expect(earlierYears[2]?.summary.marks.map(({ count }) => count)).toEqual([0, 2, 0, 1]);
  });

  it('say what they printed of the columns that are of single years', () => {
    expect(cell(2021, '1', 'achievement')).toEqual({ kind: 'grade', symbol: '△' });
    expect(cell(2022, '2', 'revenue')).toEqual({ kind: 'money', years: [{ fiscalYear: 2022, amount: '△200', note: '' }] });
    expect(cell(2021, '1', 'content')).toBeNull();
    expect(cell(2021, '2', 'status')).toBeUndefined();
  });

  it('leave out what is like no column of this year, and what is for the staff only', () => {
    const fields = PAGES_CYCLE.template.fields;
    const then = fields.flatMap((field) => (field.key === 'status' ? [{ ...field, public: false }] : field.key === 'issues' ? [] : [field]));
    const earlier = PAGES_CYCLE.earlier.map((cycle) => ({ ...cycle, template: { ...cycle.template, fields: then } }));
    const report = buildReport({ ...PAGES_CYCLE, earlier });
    const written = report.earlierYears.flatMap(({ items }) => items.flatMap(({ cells }) => cells.filter((one) => one?.kind === 'text')));
    expect(written.every((one) => one?.kind === 'text' && one.text === '')).toBe(true);
    expect(JSON.stringify(report)).not.toContain('庁内の手続を洗い出した');
  });
});
