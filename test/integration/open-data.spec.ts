import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { freezeCycle } from '#libs/features/publication/frozen-cycle.read.js';
import { PREVIEWED } from '#libs/features/publication/previewed.js';
import { readPlanCycles } from '#libs/features/plans/plan-years.read.js';
import { buildReport } from '#libs/report/build-report.js';
import { dataPackageSchema } from '#libs/report/fixtures/data-package-schema.fixture.js';
import { longTotals } from '#libs/report/fixtures/long-totals.fixture.js';
import type { LongColumnName } from '#libs/report/long-columns.js';
import { readReport } from '#libs/report/read-report.js';
import { renderCsv } from '#libs/report/renderers/csv.js';
import { renderLongCsv } from '#libs/report/renderers/csv-long.js';
import { renderDataPackage } from '#libs/report/renderers/data-package.js';
import { renderJson } from '#libs/report/renderers/json.js';
import type { Report } from '#libs/report/report.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { imported, packsOf, seed, TESTER } from '../support/packs.js';

/** The published totals, as test/integration/plan-packs.spec.ts has them: by the last reviewed year. */
const TOTALS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'sakado-reform-action-plan': { 2019: 'A 8, B 10, C 5, D 1' },
  'iruma-mayor-pledges': { 2021: 'A 8, B 28, C 24, D 0' },
  'iruma-strategy-projects': { 2019: 'A 7, B 54, C 5, D 6' },
  'iruma-strategy-kpis': { 2024: '4 17, 3 7, 2 9, 1 4' },
  'isesaki-reform-plan': {
    2020: '◎ 3, ○ 47, △ 1, × 0',
    2021: '◎ 8, ○ 45, △ 1, × 0',
    2022: '◎ 9, ○ 45, △ 1, × 0',
    2023: '◎ 10, ○ 45, △ 0, × 0',
  },
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe.each(Object.entries(TOTALS))('%s', (pack, totals) => {
  const reports: Report[] = [];

  beforeAll(async () => {
    const { municipalityId, planId } = imported(await packsOf(database).imports.apply(await seed(pack), TESTER));
    await database.tenants.transaction(municipalityId, async (tx) => {
      for (const { id } of await readPlanCycles(tx, planId)) {
        const cycle = await freezeCycle(tx, id, PREVIEWED);
        reports.push(buildReport(cycle!));
      }
    });
  }, 60_000);

  it('counted from the lines of the long CSV, has the totals that the city printed', () => {
    for (const report of reports) {
      const { marks } = longTotals(renderLongCsv(report), report);
      expect(marks.map(({ symbol, count }) => `${symbol} ${count}`).join(', ')).toBe(totals[report.fiscalYearTo]);
    }
    expect(reports).toHaveLength(Object.keys(totals).length);
  });

  it('has the same figures in JSON and in the long CSV, of the years before too', () => {
    for (const report of reports) {
      const read = readReport(renderJson(report));
      expect(read).toStrictEqual(report);
      const csv = renderLongCsv(read);
      expect(longTotals(csv, report)).toEqual(report.summary);
      for (const year of report.earlierYears) expect(longTotals(csv, year)).toEqual(year.summary);
    }
  });

  it('has every value at one place', () => {
    for (const report of reports) {
      const lines: Record<LongColumnName, string>[] = parse(renderLongCsv(report), { bom: true, columns: true });
      const places = lines.map((line) =>
        [line.review_from, line.review_to, line.item_key, line.field_key, line.position, line.measure, line.fiscal_year].join('|'),
      );
      expect(new Set(places).size).toBe(lines.length);
    }
  });

  it('has a data package that describes the columns of its table', () => {
    for (const report of reports) {
      const file = { name: 'report.csv', mediaType: 'text/csv; charset=utf-8', format: 'csv' as const, body: Buffer.from(renderCsv(report)) };
      const { resources } = dataPackageSchema.parse(JSON.parse(renderDataPackage(report, [file])));
      expect(resources[0]).toMatchObject({ type: 'table', schema: { fields: expect.any(Array) } });
    }
  });
});
