import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Visit } from './visit.js';
import { toldSince, visited, VISIT_MS } from './visit.js';

const at = (minute: number) => new Date(Date.UTC(2020, 3, 6, 0, minute));

/** Looks one after another: the minute, and the newest entry then. */
const looks = (...steps: readonly [minute: number, seq: number][]) =>
  steps.reduce<Visit | null>((visit, [minute, seq]) => visited(visit, seq, at(minute)), null);

it('tells nothing to somebody who has never looked', () => {
  expect(toldSince(null, at(0))).toBeNull();
});

it.each([
  ['the first look, within the same visit', looks([0, 5]), 10, { seq: 5, at: at(0) }],
  ['the last look of the visit before', looks([0, 5], [10, 7]), 100, { seq: 7, at: at(10) }],
  ['the visit before, however often somebody looks again', looks([0, 5], [100, 9], [110, 12]), 120, { seq: 5, at: at(0) }],
  ['the end of a visit that began too long ago', looks([0, 5], [20, 6], [29, 7]), 31, { seq: 7, at: at(29) }],
])('tells what is new since %s', (_, visit, minute, since) => {
  expect(toldSince(visit, at(minute))).toEqual(since);
});

it('never unsees: an older page that says so later changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ wait: fc.nat(2 * VISIT_MS), seq: fc.nat(100) }), { minLength: 1 }), (steps) => {
      let [visit, now, newest]: [Visit | null, number, number] = [null, 0, 0];
      for (const { wait, seq } of steps) {
        now += wait;
        const before: Visit | null = visit;
        visit = visited(before, seq, new Date(now));
        newest = Math.max(newest, seq);
        expect(visit.seen.seq).toBe(newest);
        expect(visit.before.seq).toBeLessThanOrEqual(visit.seen.seq);
        if (before) expect(visit.before.seq).toBeGreaterThanOrEqual(before.before.seq);
        // Told twice at once is told once.
        expect(visited(visit, seq, new Date(now))).toEqual(visit);
      }
    }),
  );
});
