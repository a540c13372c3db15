import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { buildReport } from './build-report.js';
import { anyFrozenCycle } from './fixtures/any-cycle.fixture.js';
import { dataPackageSchema } from './fixtures/data-package-schema.fixture.js';
import { longTotals } from './fixtures/long-totals.fixture.js';
import type { LongColumnName } from './long-columns.js';
import type { PublishedFile } from './published-file.js';
import { readReport } from './read-report.js';
import { safeCsvCell } from './renderers/csv-cell.js';
import { renderLongCsv } from './renderers/csv-long.js';
import { renderJson } from './renderers/json.js';
import { RENDERERS } from './renderers/renderers.js';
import type { Report } from './report.js';

const RUNS = { numRuns: 30 };

/** The files for programs, in the order in which a publication makes them. */
const DATA = RENDERERS.filter(({ step }) => ['csv', 'csvLong', 'json', 'dataPackage'].includes(step));

async function dataFiles(report: Report): Promise<PublishedFile[]> {
  const files: PublishedFile[] = [];
  for (const { render } of DATA) files.push(...(await render(report, { typeset: () => Buffer.alloc(0), earlier: files })));
  return files;
}

describe('whatever was reviewed', () => {
  it('the JSON reads back as the report, to the byte', () => {
    fc.assert(
      fc.property(anyFrozenCycle, (cycle) => {
        const report = buildReport(cycle);
        const json = renderJson(report);
        expect(readReport(json)).toStrictEqual(report);
        expect(renderJson(readReport(json))).toBe(json);
      }),
      RUNS,
    );
  });

  it('JSON and long CSV give the same totals', () => {
    fc.assert(
      fc.property(anyFrozenCycle, (cycle) => {
        const report = readReport(renderJson(buildReport(cycle)));
        const csv = renderLongCsv(report);
        expect(longTotals(csv, report)).toEqual(report.summary);
        for (const year of report.earlierYears) expect(longTotals(csv, year)).toEqual(year.summary);
      }),
      RUNS,
    );
  });

  it('the long CSV holds every text, mark and amount of the JSON once, and each at one place', () => {
    fc.assert(
      fc.property(anyFrozenCycle, (cycle) => {
        const report = buildReport(cycle);
        const lines: Record<LongColumnName, string>[] = parse(renderLongCsv(report), { bom: true, columns: true });
        const places = lines.map((line) =>
          [line.review_from, line.item_key, line.field_key, line.position, line.measure, line.fiscal_year].join('|'),
        );
        expect(new Set(places).size).toBe(places.length);
        const rows = report.sections.flatMap((section) => section.rows);
        const cells = [...rows, ...report.earlierYears.flatMap(({ items }) => items)].flatMap((row) => row.cells);
        const texts = cells.flatMap((cell) => {
          if (cell?.kind === 'title' || cell?.kind === 'text') return [cell.text];
          if (cell?.kind === 'grade') return [cell.symbol ?? ''];
          return cell?.kind === 'money' ? cell.years.map(({ amount }) => amount) : [];
        });
        const kinds = ['title', 'text', 'grade', 'money'];
        const values = lines.filter((line) => kinds.includes(line.field_kind)).map(({ value }) => value);
        expect(values.toSorted()).toEqual(texts.map(safeCsvCell).toSorted());
      }),
      RUNS,
    );
  });

  it('the data package is one, and the same cycle gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyFrozenCycle, async (cycle) => {
        const [once, again] = [await dataFiles(buildReport(cycle)), await dataFiles(buildReport(structuredClone(cycle)))];
        expect(again.map(({ body }) => body.toString('hex'))).toEqual(once.map(({ body }) => body.toString('hex')));
        const file = once.find(({ name }) => name === 'datapackage.json');
        expect(dataPackageSchema.safeParse(JSON.parse(file!.body.toString())).error).toBeUndefined();
      }),
      RUNS,
    );
  });
});
