import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../fiscal/local-date.js';
import type { AbsenceDays } from './absence.js';
import { absenceProblems } from './absence.js';

const TODAY = '2026-04-10';
const away = (accountId: string, deputyId: string, fromOn: string, toOn: string): AbsenceDays => ({ accountId, deputyId, fromOn, toOn });
const codes = (wish: AbsenceDays, ...others: AbsenceDays[]) => absenceProblems(wish, others, TODAY).map(({ code }) => code);

describe('an absence', () => {
  const wish = away('yamada', 'morita', '2026-04-20', '2026-04-30');

  it.each([
    ['is alone', [], []],
    ['follows another', [away('yamada', 'okamoto', '2026-04-01', '2026-04-19')], []],
    ['begins on the last day of another', [away('yamada', 'okamoto', '2026-04-01', '2026-04-20')], ['absencesOverlap']],
    ['has a deputy who is back by then', [away('morita', 'okamoto', '2026-04-01', '2026-04-19')], []],
    ['has a deputy who is away', [away('morita', 'okamoto', '2026-04-30', '2026-05-10')], ['deputyAbsent']],
    ['is of somebody’s deputy', [away('okamoto', 'yamada', '2026-04-25', '2026-04-25')], ['absentIsDeputy']],
    ['is of somebody who was a deputy before', [away('okamoto', 'yamada', '2026-04-01', '2026-04-19')], []],
    ['has a deputy who is another’s too', [away('okamoto', 'morita', '2026-04-20', '2026-04-30')], []],
    ['would exchange two people', [away('morita', 'yamada', '2026-04-20', '2026-04-30')], ['deputyAbsent', 'absentIsDeputy']],
  ])('that %s', (_, others, expected) => {
    expect(codes(wish, ...others)).toEqual(expected);
  });

  it('names everything at once', () => {
    expect(codes(away('yamada', 'yamada', '2026-04-30', '2026-04-20'))).toEqual(['endBeforeStart', 'deputyIsSelf']);
    expect(codes(away('yamada', 'yamada', '2026-04-01', '2026-04-09'), away('yamada', 'morita', '2026-04-09', '2026-04-12'))).toEqual([
      'absenceOver',
      'deputyIsSelf',
      'absencesOverlap',
    ]);
  });

  it('may have begun before it is noted, and may end today', () => {
    expect(codes(away('yamada', 'morita', '2026-04-01', TODAY))).toEqual([]);
  });
});

const person = fc.constantFrom('a', 'b', 'c', 'd');
const day = fc.integer({ min: 0, max: 12 }).map((n) => addDays(TODAY, n));
const absence = fc.record({ accountId: person, deputyId: person, fromOn: day, toOn: day });

it('lets no day come on which a deputy is away, or somebody is away twice', () => {
  fc.assert(
    fc.property(fc.array(absence, { maxLength: 12 }), day, (wishes, on) => {
      const admitted = wishes.reduce<AbsenceDays[]>(
        (before, wish) => (absenceProblems(wish, before, TODAY).length === 0 ? [...before, wish] : before),
        [],
      );
      const now = admitted.filter(({ fromOn, toOn }) => fromOn <= on && toOn >= on);
      const absent = now.map(({ accountId }) => accountId);
      expect(new Set(absent).size).toBe(absent.length);
      expect(now.filter(({ deputyId }) => absent.includes(deputyId))).toEqual([]);
    }),
  );
});
