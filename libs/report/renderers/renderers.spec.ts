import { expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { CYCLE } from '../fixtures/frozen-cycle.fixture.js';
import { SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import type { Report } from '../report.js';
import { RENDERERS, renderAll } from './renderers.js';

const render = (report: Report) => renderAll(report, { typeset: () => Buffer.alloc(2048) });

it('makes the pages last, and the front page links to every download with its size', async () => {
  const artefacts = await render(buildReport(CYCLE));
  const offered = artefacts.filter(({ format }) => format !== null);
  expect(offered.map(({ name }) => name)).toEqual([
    'report.csv',
    'report-long.csv',
    'report.json',
    'report.xlsx',
    'report.pdf',
    'datapackage.json',
    'index.html',
  ]);
  const page = offered.at(-1)?.body.toString('utf8') ?? '';
  for (const { name, body } of offered.slice(0, -1)) {
    const size = `${Math.round(body.byteLength / 1024)} KB`;
    expect(page).toMatch(new RegExp(`href="${name}"[^>]*>[^<]*${size}`));
  }
});

it('makes the same bytes of the same cycle', async () => {
  for (const cycle of [CYCLE, SPAN_CYCLE]) {
    const [once, again] = await Promise.all([render(buildReport(cycle)), render(buildReport(structuredClone(cycle)))]);
    expect(again.map(({ body }) => body.toString('hex'))).toEqual(once.map(({ body }) => body.toString('hex')));
  }
});

it('takes each step once', () => {
  const steps = RENDERERS.map(({ step }) => step);
  expect(new Set(steps).size).toBe(steps.length);
});
