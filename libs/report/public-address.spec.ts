import { expect, it } from '@jest/globals';
import { buildReport } from './build-report.js';
import { CYCLE } from './fixtures/frozen-cycle.fixture.js';
import { fixedAddress, liveAddress } from './public-address.js';

it('a cycle has one live address, and each of its versions a fixed one', () => {
  const report = buildReport(CYCLE);
  expect(liveAddress(report)).toBe('/midori/reform/2019/');
  expect(fixedAddress(report)).toBe('/midori/reform/2019/v1/');
});

it('a span is named by its first and last year', () => {
  expect(liveAddress(buildReport({ ...CYCLE, fiscalYearFrom: 2022, fiscalYearTo: 2024 }))).toBe(
    '/midori/reform/2022-2024/',
  );
});

it('a preview has no fixed address', () => {
  const release = { version: 0, note: '', publishedAt: null, history: null };
  expect(fixedAddress(buildReport({ ...CYCLE, release }))).toBeNull();
});
