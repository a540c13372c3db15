import { expect, it } from '@jest/globals';
import { fixedAddress, liveAddress, municipalityAddress, parseYearsSegment, planAddress } from './public-address.js';

const CYCLE = { municipality: 'midori', plan: 'reform', fiscalYearFrom: 2019, fiscalYearTo: 2019 };

it('has one address for the live page and one for each version', () => {
  expect(liveAddress(CYCLE)).toBe('/midori/reform/2019/');
  expect(fixedAddress(CYCLE, 1)).toBe('/midori/reform/2019/v1/');
});

it('names both ends of a span of years', () => {
  expect(liveAddress({ ...CYCLE, fiscalYearFrom: 2022, fiscalYearTo: 2024 })).toBe('/midori/reform/2022-2024/');
});

it.each([
  ['2019', { fiscalYearFrom: 2019, fiscalYearTo: 2019 }],
  ['2022-2024', { fiscalYearFrom: 2022, fiscalYearTo: 2024 }],
  ['2024-2022', null],
  ['2019-2019', null],
  ['19', null],
  ['2019x', null],
  ['', null],
])('reads %j', (segment, years) => {
  expect(parseYearsSegment(segment)).toEqual(years);
});

it('stands below its plan, and that below its municipality', () => {
  expect(liveAddress(CYCLE).startsWith(planAddress(CYCLE))).toBe(true);
  expect(planAddress(CYCLE).startsWith(municipalityAddress(CYCLE.municipality))).toBe(true);
  expect(municipalityAddress(CYCLE.municipality).endsWith('/')).toBe(true);
});
