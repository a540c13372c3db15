import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildReport } from './build-report.js';
import { CYCLE } from './fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from './fixtures/pages-cycle.fixture.js';
import { ABOLISHED, CARRIER, MERGED_NOW, PROJECT, SPAN_CYCLE } from './fixtures/span-cycle.fixture.js';
import { readReport, UnreadableReport } from './read-report.js';
import { renderJson } from './renderers/json.js';
import { renderAll } from './renderers/renderers.js';

const refusal = (json: string | Buffer) => {
  try {
    readReport(json);
  } catch (error) {
    if (error instanceof UnreadableReport) return error;
  }
  throw new Error('it was read');
};

it.each([
  ['one year', CYCLE],
  ['a span of years', SPAN_CYCLE],
  ['item pages with the years before', PAGES_CYCLE],
])('reads what was published of %s', (_, cycle) => {
  const report = buildReport(cycle);
  const json = renderJson(report);
  expect(readReport(json)).toStrictEqual(report);
  expect(renderJson(readReport(Buffer.from(json)))).toBe(json);
});

it('reads a document from before rows said when they were added', () => {
  const report = buildReport(PAGES_CYCLE);
  const older = JSON.parse(renderJson(report)) as { sections: { rows: { addedIn?: unknown }[] }[] };
  for (const { rows } of older.sections) for (const row of rows) delete row.addedIn;
  const read = readReport(JSON.stringify(older));
  expect(read.sections.flatMap(({ rows }) => rows.map(({ addedIn }) => addedIn))).toEqual([null, null, null]);
  const sections = report.sections.map((section) => ({ ...section, rows: section.rows.map((row) => ({ ...row, addedIn: null })) }));
  expect(read).toStrictEqual({ ...report, sections });
});

describe('a document of the first format', () => {
  /** As the program published it then, of four sheets of the span's fixture. */
  const old = readFile(path.join(import.meta.dirname, 'fixtures/report-1.json'));
  const now = buildReport({
    ...SPAN_CYCLE,
    plan: { ...SPAN_CYCLE.plan, licence: null },
    sheets: [PROJECT, MERGED_NOW[0]!, ABOLISHED, CARRIER],
    sections: SPAN_CYCLE.sections.slice(0, 2),
    release: {
      version: 2,
      note: '公表後の訂正',
      publishedAt: '2026-10-01T01:00:00.000Z',
      replaces: null,
      history: { seq: 88, hash: 'ab12'.repeat(16) },
    },
  });

  it('reads as the same report of the second one', async () => {
    expect(readReport(await old)).toStrictEqual(now);
  });

  it('can be printed like any other', async () => {
    expect(() => readReport('{"format":"nendo-report/1"}')).toThrow(UnreadableReport);
    const files = await renderAll(readReport(await old), { typeset: () => Buffer.from('%PDF-') });
    expect(files.find(({ name }) => name === 'report-long.csv')?.body.toString()).toContain('市内工業団地の事業所数');
  });

  it('is refused where it is not what it says', async () => {
    const { sections: _, ...rest } = JSON.parse((await old).toString()) as Record<string, unknown>;
    expect(refusal(JSON.stringify(rest))).toMatchObject({ reason: 'invalid' });
  });
});

describe('what is no report', () => {
  it.each(['', '{', 'report', '<html>'])('%j is not JSON', (text) => {
    expect(refusal(text).reason).toBe('notJson');
  });

  it.each(['null', '[]', '{}', '{"format":1}', '{"format":"nendo-report/3"}'])('%s is something else', (text) => {
    expect(refusal(text).reason).toBe('otherFormat');
  });

  it('says what is wrong, and where', () => {
    const report = buildReport(CYCLE);
    const broken = { ...report, asOf: '2020-02-31', sections: [{ ...report.sections[0], depth: -1 }] };
    const { reason, details } = refusal(JSON.stringify(broken));
    expect(reason).toBe('invalid');
    expect(details.map((detail) => detail.split(':')[0])).toEqual(['asOf', 'sections[0].depth']);
  });

  it('a report with more in it than its format knows', () => {
    expect(refusal(JSON.stringify({ ...buildReport(CYCLE), secret: 1 })).reason).toBe('invalid');
  });
});
