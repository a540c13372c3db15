import { expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { CYCLE } from '../fixtures/frozen-cycle.fixture.js';
import { SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import type { Report } from '../report.js';
import { RENDERERS, renderAll } from './renderers.js';

const render = (report: Report) => renderAll(report, { typeset: () => Buffer.alloc(2048) });

it('makes the page last, and it links to every other file with its size', () => {
  const artefacts = render(buildReport(CYCLE));
  expect(artefacts.map(({ name }) => name)).toEqual(['report.csv', 'report.json', 'report.pdf', 'index.html']);
  const page = artefacts.at(-1)?.body.toString('utf8') ?? '';
  for (const { name, body } of artefacts.slice(0, -1)) {
    const size = `${Math.round(body.byteLength / 1024)} KB`;
    expect(page).toMatch(new RegExp(`href="${name}"[^>]*>[^<]*${size}`));
  }
});

it('makes the same bytes of the same cycle', () => {
  for (const cycle of [CYCLE, SPAN_CYCLE]) {
    const [once, again] = [render(buildReport(cycle)), render(buildReport(structuredClone(cycle)))];
    expect(again.map(({ body }) => body.toString('hex'))).toEqual(once.map(({ body }) => body.toString('hex')));
  }
});

it('takes each step once', () => {
  const steps = RENDERERS.map(({ step }) => step);
  expect(new Set(steps).size).toBe(steps.length);
});
