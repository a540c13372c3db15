import { expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { CYCLE } from '../fixtures/frozen-cycle.fixture.js';
import { SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import { reportSchema } from '../report-schema.js';
import { renderJson } from './json.js';

it.each([
  ['one year', CYCLE],
  ['a span of years', SPAN_CYCLE],
])('of %s reads back as the same report', (_, cycle) => {
  const report = buildReport(cycle);
  const json = renderJson(report);
  expect(json.endsWith('}\n')).toBe(true);
  expect(reportSchema.parse(JSON.parse(json))).toStrictEqual(report);
});

it('is what the schema says and nothing more', () => {
  const report = buildReport(CYCLE);
  expect(reportSchema.safeParse({ ...report, secret: 1 }).success).toBe(false);
  expect(reportSchema.safeParse({ ...report, asOf: '2020-02-31' }).success).toBe(false);
});

it('says all that the program knows of a row, a note and an indicator', () => {
  const report = buildReport(SPAN_CYCLE);
  const keysOf = (value: object | undefined) => Object.keys(value ?? {}).join(' ');
  const row = report.sections[1]?.rows[0];
  const indicators = row?.cells.find((cell) => cell.kind === 'indicators')?.indicators;
  expect(keysOf(row)).toBe('itemKey number depth graded counted addedIn notes cells');
  expect(keysOf(report.notes[0])).toBe('number kind items into splitInto fiscalYear reason markOfInto');
  expect(keysOf(indicators?.[0])).toBe('key name baseline target values trend reached series relisted');
});
