import { expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { CYCLE } from '../fixtures/frozen-cycle.fixture.js';
import { SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import { RENDERERS, renderAll } from './renderers.js';

it('makes the page last, and it links to every other file with its size', () => {
  const artefacts = renderAll(buildReport(CYCLE));
  expect(artefacts.map(({ fileName }) => fileName)).toEqual(['report.csv', 'report.json', 'index.html']);
  const page = artefacts.at(-1)?.body.toString('utf8') ?? '';
  for (const { fileName, body } of artefacts.slice(0, -1)) {
    const size = `${Math.round(body.byteLength / 1024)} KB`;
    expect(page).toMatch(new RegExp(`href="${fileName}"[^>]*>[^<]*${size}`));
  }
});

it('makes the same bytes of the same cycle', () => {
  for (const cycle of [CYCLE, SPAN_CYCLE]) {
    const [once, again] = [renderAll(buildReport(cycle)), renderAll(buildReport(structuredClone(cycle)))];
    expect(again.map(({ body }) => body.toString('hex'))).toEqual(once.map(({ body }) => body.toString('hex')));
  }
});

it('has each format once', () => {
  const formats = RENDERERS.map(({ format }) => format);
  expect(new Set(formats).size).toBe(formats.length);
});
