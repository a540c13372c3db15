import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../fiscal/local-date.js';
import { daysOverlap } from './days.js';
import type { Membership, Renewal } from './renewal.js';
import { compareMembers, endedBy, renewalProblems, termsOf } from './renewal.js';

const TODAY = '2026-04-10';
const place = (accountId: string, from: string | null, to: string | null): Membership => ({ id: `${accountId} ${from}`, accountId, from, to });
const renewal = (from: string, to: string | null = null, accountIds: string[] = ['aoki']): Renewal => ({ from, to, accountIds });
const codes = (wish: Renewal, ...members: Membership[]) => renewalProblems(wish, members, TODAY).map(({ code }) => code);

describe('a new term', () => {
  it.each([
    ['the first one of all', renewal('2026-04-01'), [], []],
    ['after one without a beginning', renewal('2026-04-01'), [place('aoki', null, null)], []],
    ['after one that has ended', renewal('2026-05-01'), [place('aoki', '2024-04-01', '2026-03-31')], []],
    ['in the middle of one', renewal('2026-05-01'), [place('aoki', '2024-05-01', '2026-06-30')], []],
    ['on the day the last one began', renewal('2026-04-01'), [place('aoki', '2026-04-01', null)], ['termTooEarly']],
    ['before the last one began', renewal('2025-04-01'), [place('aoki', '2026-04-01', null)], ['termTooEarly']],
    ['beside a planned one', renewal('2026-06-01'), [place('aoki', '2026-05-01', null)], ['termPlanned']],
    ['that ends before it begins', renewal('2026-06-01', '2026-05-31'), [], ['endBeforeStart']],
    ['of one day', renewal('2026-06-01', '2026-06-01'), [], []],
    [
      'with everything wrong',
      renewal('2024-01-01', '2023-12-31'),
      [place('aoki', '2024-04-01', '2026-04-30'), place('aoki', '2026-05-01', null)],
      ['endBeforeStart', 'termPlanned', 'termTooEarly'],
    ],
  ])('%s', (_, wish, members, expected) => {
    expect(codes(wish, ...members)).toEqual(expected);
  });

  it('ends, the day before, the places that would still run', () => {
    const members = [place('over', null, '2026-04-30'), place('to the day', null, '2026-05-01'), place('open', '2024-04-01', null)];
    expect(endedBy('2026-05-01', members)).toEqual({ ids: ['to the day null', 'open 2024-04-01'], to: '2026-04-30' });
  });
});

const day = fc.integer({ min: -40, max: 40 }).map((n) => addDays(TODAY, n));
const renewals = fc.array(fc.record({ from: day, to: fc.option(day), accountIds: fc.subarray(['a', 'b', 'c']) }), { maxLength: 8 });

it('never lets anybody sit twice on one day, whatever is renewed how often', () => {
  fc.assert(
    fc.property(renewals, (wishes) => {
      let members: Membership[] = [place('a', null, null)];
      for (const wish of wishes) {
        if (renewalProblems(wish, members, TODAY).length > 0) continue;
        const { ids, to } = endedBy(wish.from, members);
        members = [
          ...members.map((member) => (ids.includes(member.id) ? { ...member, to } : member)),
          ...wish.accountIds.map((accountId) => place(accountId, wish.from, wish.to)),
        ];
      }
      for (const one of members) {
        expect(one.from === null || one.to === null || one.from <= one.to).toBe(true);
        for (const other of members) {
          if (one !== other && one.accountId === other.accountId) expect(daysOverlap(one, other)).toBe(false);
        }
      }
    }),
  );
});

it('tells who stays, leaves and is new', () => {
  expect(compareMembers(['a', 'b', 'c'], ['c', 'd', 'a'])).toEqual({ stay: ['a', 'c'], leave: ['b'], join: ['d'] });
});

it('groups the members by term, the latest first', () => {
  const members = [place('a', null, '2024-03-31'), place('b', '2024-04-01', null), place('c', null, '2024-03-31'), place('d', '2024-04-01', '2025-01-01')];
  expect(termsOf(members).map(({ from, to, members: those }) => [from, to, those.map(({ accountId }) => accountId).join()])).toEqual([
    ['2024-04-01', null, 'b'],
    ['2024-04-01', '2025-01-01', 'd'],
    [null, '2024-03-31', 'a,c'],
  ]);
});
