import { expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { CYCLE } from '../fixtures/frozen-cycle.fixture.js';
import { reportSchema } from '../report-schema.js';
import { renderJson } from './json.js';

it('reads back as the same report', () => {
  const report = buildReport(CYCLE);
  const json = renderJson(report);
  expect(json.endsWith('}\n')).toBe(true);
  expect(reportSchema.parse(JSON.parse(json))).toStrictEqual(report);
});

it('is what the schema says and nothing more', () => {
  const report = buildReport(CYCLE);
  expect(reportSchema.safeParse({ ...report, secret: 1 }).success).toBe(false);
  expect(reportSchema.safeParse({ ...report, asOf: '2020-02-31' }).success).toBe(false);
});
