import { describe, expect, it } from '@jest/globals';
import type { TermedGrant } from './grant-problems.js';
import { administersForGood, administersOn, countsOn, sameScope } from './grant-terms.js';

const DAY = '2026-11-21';
const administrator = (validFrom: string | null, validTo: string | null, planId: string | null = null): TermedGrant => ({
  role: 'administrator',
  departmentId: null,
  planId,
  validFrom,
  validTo,
});

describe('a term', () => {
  it.each([
    [null, null, true],
    [DAY, DAY, true],
    [null, '2026-11-20', false],
    ['2026-11-22', null, false],
    ['2026-04-01', '2027-03-31', true],
  ])('from %s to %s counts: %s', (validFrom, validTo, expected) => expect(countsOn({ validFrom, validTo }, DAY)).toBe(expected));

  it('is no part of the scope', () => {
    expect(sameScope(administrator(null, DAY), administrator(DAY, null))).toBe(true);
    expect(sameScope(administrator(null, null, 'plan'), administrator(null, null))).toBe(false);
  });
});

describe('the whole municipality', () => {
  it.each([
    ['without a term', administrator(null, null), true, true],
    ['begun, without an end', administrator(DAY, null), true, true],
    ['to its last day', administrator(null, DAY), true, false],
    ['ended', administrator(null, '2026-11-20'), false, false],
    ['to begin', administrator('2026-11-22', null), false, false],
    ['one plan', administrator(null, null, 'plan'), false, false],
    ['another role', { ...administrator(null, null), role: 'division' as const }, false, false],
  ])('%s: administered today %s, for good %s', (_what, grant, today, forGood) => {
    expect(administersOn([grant], DAY)).toBe(today);
    expect(administersForGood([grant], DAY)).toBe(forGood);
  });
});
