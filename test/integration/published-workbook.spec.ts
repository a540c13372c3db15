import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPORT_LAYOUTS } from '#libs/domain/template/sheet-template.js';
import { readPlanCycles } from '#libs/features/plans/plan-years.read.js';
import { readCycleSummary } from '#libs/features/publication/cycle-summary.read.js';
import { ArchiveError } from '#libs/platform/archive/archive-error.js';
import { openWorkbook } from '#libs/platform/archive/workbook.js';
import { readXlsxReport } from '#libs/report/readers/read-xlsx-report.js';
import { publishedFigures } from '#libs/report/readers/report-figures.js';
import { renderXlsx } from '#libs/report/renderers/xlsx.js';
import type { Report } from '#libs/report/report.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { imported, packsOf, seed, TESTER } from '../support/packs.js';

const PACKS = ['sakado-reform-action-plan', 'iruma-mayor-pledges', 'iruma-strategy-projects', 'iruma-strategy-kpis', 'isesaki-reform-plan'];
const LIMITS = { entries: 100, entryBytes: 20_000_000, totalBytes: 50_000_000 };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** The last year of a plan as it was published. */
async function lastReport(pack: string): Promise<Report> {
  const { municipalityId, planId } = imported(await packsOf(database).imports.apply(await seed(pack), TESTER));
  return database.tenants.transaction(municipalityId, async (tx) => {
    const last = (await readPlanCycles(tx, planId)).toSorted((one, other) => one.to - other.to).at(-1);
    return (await readCycleSummary(tx, last!.id))!.report;
  });
}

describe('the five published documents as workbooks', () => {
  it.each(PACKS)('%s, read back through the guard, says the same in either form', async (pack) => {
    const report = await lastReport(pack);
    for (const layout of REPORT_LAYOUTS) {
      const form = { ...report, layout };
      const workbook = await openWorkbook(await renderXlsx(form), LIMITS);
      expect(readXlsxReport(workbook)).toEqual({ figures: publishedFigures(form) });
    }
    expect(publishedFigures(report).sections.flatMap(({ items }) => items).length).toBeGreaterThan(20);
  });
});

it('a workbook cut short on its way does not get to the reader', async () => {
  const bytes = await renderXlsx(await lastReport(PACKS[0]!));
  await expect(openWorkbook(bytes.subarray(0, -100), LIMITS)).rejects.toBeInstanceOf(ArchiveError);
});
