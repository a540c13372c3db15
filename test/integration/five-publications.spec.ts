import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Report } from '#libs/report/report.js';
import { plainHeadings } from '#libs/report/plain-text.js';
import { reportSchema } from '#libs/report/report-schema.js';
import { runDemoProgram } from '../support/program.js';
import { eventually } from '../support/wait.js';

interface Totals {
  readonly total: number;
  /** In the scale's order; the share of the whole as it is printed, to two places. */
  readonly marks: readonly (readonly [symbol: string, count: number, percent: string])[];
}

/**
 * The totals that the five documents print, or that counting their rows gives (plan-packs.spec.ts says which). None of
 * them prints totals of its sections; those of the first level must add up to the whole.
 */
const PUBLISHED: Readonly<Record<string, Totals>> = {
  'sakado/reform-action-plan/2019': {
    total: 24,
    marks: [['A', 8, '33.33'], ['B', 10, '41.67'], ['C', 5, '20.83'], ['D', 1, '4.17']],
  },
  'iruma/mayor-pledges/2021': {
    total: 60,
    marks: [['A', 8, '13.33'], ['B', 28, '46.67'], ['C', 24, '40.00'], ['D', 0, '0.00']],
  },
  'iruma/strategy-projects/2019': {
    total: 72,
    marks: [['A', 7, '9.72'], ['B', 54, '75.00'], ['C', 5, '6.94'], ['D', 6, '8.33']],
  },
  'iruma/strategy-kpis/2022-2024': {
    total: 37,
    marks: [['4', 17, '45.95'], ['3', 7, '18.92'], ['2', 9, '24.32'], ['1', 4, '10.81']],
  },
  'isesaki/reform-plan/2020': {
    total: 51,
    marks: [['◎', 3, '5.88'], ['○', 47, '92.16'], ['△', 1, '1.96'], ['×', 0, '0.00']],
  },
  'isesaki/reform-plan/2021': {
    total: 54,
    marks: [['◎', 8, '14.81'], ['○', 45, '83.33'], ['△', 1, '1.85'], ['×', 0, '0.00']],
  },
  'isesaki/reform-plan/2022': {
    total: 55,
    marks: [['◎', 9, '16.36'], ['○', 45, '81.82'], ['△', 1, '1.82'], ['×', 0, '0.00']],
  },
  'isesaki/reform-plan/2023': {
    total: 55,
    marks: [['◎', 10, '18.18'], ['○', 45, '81.82'], ['△', 0, '0.00'], ['×', 0, '0.00']],
  },
};
const ADDRESSES = Object.keys(PUBLISHED);

let program: Awaited<ReturnType<typeof runDemoProgram>>;
const reports = new Map<string, Report>();

/** The demo as anybody's first start brings it: five packs imported, their finished years published by jobs. */
beforeAll(async () => {
  program = await runDemoProgram({ NENDO_DEMO: 'on' });
  for (const address of ADDRESSES) {
    const answer = await eventually(address, async () => {
      const response = await fetch(`${program.address}/${address}/report.json`);
      return response.ok && response;
    });
    reports.set(address, reportSchema.parse(await answer.json()));
  }
}, 120_000);

afterAll(async () => {
  await program.stop();
});

async function text(address: string): Promise<string> {
  const response = await fetch(`${program.address}/${address}`);
  expect(response.status).toBe(200);
  return response.text();
}

describe.each(ADDRESSES)('%s', (address) => {
  const { total, marks } = PUBLISHED[address]!;

  it('says the published totals in its report, which its sections add up to', () => {
    const { summary, sections } = reports.get(address)!;
    expect(summary).toMatchObject({ total, blank: 0 });
    expect(summary.marks.map(({ symbol, count, percent }) => [symbol, count, percent])).toEqual(marks);
    const outermost = sections.filter(({ depth }) => depth === 0).map((section) => section.summary);
    for (const [index, mark] of summary.marks.entries()) {
      expect(sum(outermost.map((section) => section.marks[index]!.count))).toBe(mark.count);
    }
    expect(sum(outermost.map((section) => section.total))).toBe(total);
  });

  it('shows them on its page', async () => {
    const words = (await text(`${address}/`)).replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const [, count, percent] of marks) {
      expect(words).toMatch(new RegExp(`\\b${count} ?件[ （(]*${percent.replace('.', '\\.')} ?%`));
    }
  });

  it('has as many of each in its CSV', async () => {
    const { columns } = reports.get(address)!;
    const rows: Record<string, string>[] = parse(await text(`${address}/report.csv`), { bom: true, columns: true });
    const headingOf = (kind: 'title' | 'grade') => plainHeadings(columns.find((column) => column.kind === kind)!)[0]!;
    // An item with several indicators has several lines.
    const items = new Map(rows.map((row) => [`${row['No.']} ${row[headingOf('title')]}`, row[headingOf('grade')]]));
    const counted = marks.map(([symbol]) => [...items.values()].filter((mark) => mark === symbol).length);
    expect(counted).toEqual(marks.map(([, count]) => count));
  });
});

it('states a licence, and prints Isesaki’s years as pages, with the years before beside them', () => {
  for (const [address, report] of reports) {
    expect(report.plan.licence?.key).toBe('CC-BY-4.0');
    expect([address, report.layout]).toEqual([address, address.startsWith('isesaki') ? 'pages' : 'table']);
  }
  expect(reports.get('isesaki/reform-plan/2023')!.earlierYears.map((year) => year.fiscalYearTo)).toEqual([2020, 2021, 2022]);
});

it('holds all of Isesaki’s plan: 55 items with their schedules below five pillars, a preface on each policy', () => {
  const { sections, columns } = reports.get('isesaki/reform-plan/2023')!;
  expect(sections.filter(({ depth }) => depth === 0)).toHaveLength(5);
  expect(sections.filter(({ preface }) => preface.trim() === '')).toEqual([]);
  const rows = sections.flatMap((section) => section.rows);
  expect(rows).toHaveLength(55);
  const schedule = columns.findIndex(({ kind }) => kind === 'schedule');
  for (const { cells } of rows) expect(cells[schedule]).toMatchObject({ kind: 'schedule', actions: expect.arrayContaining([expect.anything()]) });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
