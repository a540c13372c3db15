import { describe, expect, it } from '@jest/globals';
import type { AfterLookUp, LookUp } from './after-look-up.js';
import { afterLookUp } from './after-look-up.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const since = new Date('2020-04-10T01:00:00Z');
const later = (ms: number) => new Date(since.getTime() + ms);
const again = (ms: number): AfterLookUp => ({ then: 'askAgain', at: later(ms) });

describe('a mail whose mark was lost', () => {
  it.each<[LookUp, number, boolean, AfterLookUp]>([
    ['sent', 0, true, { then: 'sent' }],
    ['sent', 9 * DAY, false, { then: 'sent' }],
    ['notSent', 0, true, again(15 * MINUTE)],
    ['notSent', 14 * MINUTE, false, again(15 * MINUTE)],
    ['notSent', 15 * MINUTE, true, { then: 'resend' }],
    ['notSent', 15 * MINUTE, false, { then: 'personDecides' }],
    ['notSent', 9 * DAY, true, { then: 'resend' }],
    ['cannotTell', 0, true, { then: 'personDecides' }],
    ['unreachable', 0, true, again(15 * MINUTE)],
    ['unreachable', 4 * MINUTE, false, again(19 * MINUTE)],
    ['unreachable', 3 * DAY - MINUTE, true, again(3 * DAY + 14 * MINUTE)],
    ['unreachable', 3 * DAY, true, { then: 'personDecides' }],
  ])('%s after %i ms, to be sent again: %s', (lookUp, ms, resendable, expected) => {
    expect(afterLookUp(lookUp, { since, resendable }, later(ms), 15 * MINUTE)).toEqual(expected);
  });
});
