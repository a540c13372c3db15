import { describe, expect, it } from '@jest/globals';
import { buildReport } from './build-report.js';
import { CYCLE } from './fixtures/frozen-cycle.fixture.js';
import { SPAN_CYCLE } from './fixtures/span-cycle.fixture.js';

const columnsOf = (cycle: typeof CYCLE) => new Map(buildReport(cycle).columns.map((column) => [column.key, column]));

it('follow the template, with letters', () => {
  expect(buildReport(CYCLE).columns.map(({ letter, key }) => `${letter} ${key}`)).toEqual(
    ['A title', 'B departments', 'C policy', 'D achievements', 'E indicators', 'F progress', 'G opinion', 'H nextGoal'],
  );
});

it('name the reviewed year and the one after it', () => {
  const labels = buildReport(CYCLE).columns.map((column) => column.label.ja);
  expect(labels).toContain('R1年度取組内容');
  expect(labels).toContain('R2年度目標');
});

it('of a span name its last year', () => {
  const report = buildReport(SPAN_CYCLE);
  expect(report.columns.find(({ key }) => key === 'course')?.label).toEqual({
    ja: 'R7年度からの方針',
    en: 'Course from R7',
  });
  expect(report.asOf).toBe('2025-03-31');
});

it('say which are copied from the plan', () => {
  const carried = (cycle: typeof CYCLE) =>
    buildReport(cycle).columns.flatMap(({ key, carriedOver }) => (carriedOver ? [key] : []));
  expect(carried(CYCLE)).toEqual(['title', 'departments', 'policy']);
  expect(carried(SPAN_CYCLE)).toEqual(['title', 'schedule', 'departments']);
});

it('that are for the staff only are not there', () => {
  expect([...columnsOf(SPAN_CYCLE).keys()]).toEqual(
    ['title', 'schedule', 'indicators', 'revenue', 'course', 'achievement', 'reason', 'departments'],
  );
});

describe('years', () => {
  it('of indicators are those of the cycle, each with its label', () => {
    expect(columnsOf(CYCLE).get('indicators')).toMatchObject({
      indicatorLabels: { baseline: { ja: '当初 (H27末)', en: 'Baseline (end of H27)' } },
      years: [{ fiscalYear: 2019, label: { ja: '現状値 (R1末)', en: 'Value (end of R1)' } }],
    });
  });

  it('of indicators are those of the plan where the template says so', () => {
    const column = columnsOf(SPAN_CYCLE).get('indicators');
    expect(column?.kind === 'indicators' && column.years.map(({ label }) => label.ja)).toEqual(
      ['R4末', 'R5末', 'R6末', 'R7末', 'R8末'],
    );
  });

  it('of indicators are all of a span otherwise', () => {
    const column = columnsOf({ ...CYCLE, fiscalYearFrom: 2018 }).get('indicators');
    expect(column?.kind === 'indicators' && column.years.map(({ label }) => label.ja)).toEqual(
      ['現状値 (H30末)', '現状値 (R1末)'],
    );
  });

  it('of money are those of the cycle, with the unit', () => {
    expect(columnsOf(SPAN_CYCLE).get('revenue')).toMatchObject({
      kind: 'money',
      unit: { ja: '千円', en: 'thousand yen' },
      years: [
        { fiscalYear: 2022, label: { ja: '令和4年度', en: 'FY2022' } },
        { fiscalYear: 2023, label: { ja: '令和5年度', en: 'FY2023' } },
        { fiscalYear: 2024, label: { ja: '令和6年度', en: 'FY2024' } },
      ],
    });
  });

  it('of a schedule are those of the plan', () => {
    const column = columnsOf(SPAN_CYCLE).get('schedule');
    expect(column?.kind === 'schedule' && column.years.map(({ fiscalYear }) => fiscalYear)).toEqual(
      [2022, 2023, 2024, 2025, 2026],
    );
  });
});
