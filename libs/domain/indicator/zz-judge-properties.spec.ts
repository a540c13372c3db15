import fcg from 'fast-check'; fcg.configureGlobal({ numRuns: 50000 });
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BLANK_CELLS, OTHER_CELLS, PUBLISHED_CELLS, UNITS } from './fixtures/raw-cells.fixture.js';
import { judge, judgeSince } from './judge.js';
import type { Trend } from './judge-trend.js';
import { MILESTONES } from './milestone.js';
import { parseValue } from './parse-value.js';

const OPPOSITE: Record<Trend, Trend> = { improved: 'worsened', worsened: 'improved', unchanged: 'unchanged', cannotSay: 'cannotSay' };
const directions = fc.constantFrom('more' as const, 'less' as const);

/** Cells of one unit, so that most pairs can be compared. */
const comparable = fc.oneof(
  fc.integer({ min: -5, max: 5 }).map((n) => `${n}件`),
  fc.integer({ min: 0, max: 20 }).map((n) => `約${n}件`),
  fc.record({ n: fc.nat({ max: 20 }), word: fc.constantFrom('以上', '以下', '未満', '超') }).map(({ n, word }) => `${n}件${word}`),
  fc.record({ n: fc.nat({ max: 20 }), width: fc.integer({ min: 1, max: 10 }) }).map(({ n, width }) => `${n}～${n + width}件`),
);
const blanks = fc.constantFrom(...BLANK_CELLS);
const milestones = fc.constantFrom(...MILESTONES, '実施(26年度)', '実施(31年度)', '継続実施');
const units = fc.constantFrom(...UNITS);
const any = fc.oneof(comparable, milestones, blanks, fc.constantFrom(...PUBLISHED_CELLS), fc.constantFrom(...OTHER_CELLS), fc.string());

describe('judge', () => {
  it('turns round with the direction of numbers', () => {
    const trends = new Set<Trend>();
    fc.assert(
      fc.property(comparable, any, comparable, (baseline, target, value) => {
        const more = judge({ baseline, target, value, better: 'more' }).trend;
        trends.add(more);
        expect(judge({ baseline, target, value, better: 'less' }).trend).toBe(OPPOSITE[more]);
      }),
      { numRuns: 100000 },
    );
    expect([...trends].sort()).toEqual(['cannotSay', 'improved', 'unchanged', 'worsened']);
  });

  it('turns round with time, of numbers and of milestones', () => {
    fc.assert(
      fc.property(any, any, any, any, fc.option(directions), (baseline, target, one, other, better) => {
        const indicator = { baseline, target, better };
        const there = judgeSince({ ...indicator, previous: one, value: other });
        expect(judgeSince({ ...indicator, previous: other, value: one })).toBe(OPPOSITE[there]);
      }),
      { numRuns: 100000 },
    );
  });

  it('says nothing of a value that is missing or text', () => {
    fc.assert(
      fc.property(any, any, fc.oneof(blanks, fc.string()), fc.option(directions), (baseline, target, value, better) => {
        if (!['missing', 'text'].includes(parseValue(value).kind)) return;
        expect(judge({ baseline, target, value, better })).toEqual({ trend: 'cannotSay', target: 'cannotSay' });
      }),
    );
  });

  it('says nothing of a trend without a baseline', () => {
    fc.assert(
      fc.property(blanks, any, any, fc.option(directions), (baseline, target, value, better) => {
        expect(judge({ baseline, target, value, better }).trend).toBe('cannotSay');
      }),
    );
  });

  it('says that a target which was typed as the value is reached, or nothing', () => {
    fc.assert(
      fc.property(any, any, fc.option(directions), (baseline, target, better) => {
        const judgement = judge({ baseline, target, value: target, better }).target;
        const reading = parseValue(target);
        const excludesItself = reading.kind === 'number' && ['moreThan', 'lessThan'].includes(reading.comparator);
        if (reading.kind !== 'range' && !excludesItself) expect(judgement).not.toBe('notReached');
      }),
      { numRuns: 100000 },
    );
  });

  it('never takes the target back when the value goes on in the same direction', () => {
    const values = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(fc.oneof(comparable, blanks), comparable, values, fc.nat({ max: 20 }), (baseline, target, value, step) => {
        const at = (n: number, better: 'more' | 'less') => judge({ baseline, target, value: `${n}件`, better }).target;
        const own = parseValue(target);
        const upward = own.kind === 'number' && ['atLeast', 'moreThan'].includes(own.comparator);
        const downward = own.kind === 'number' && ['atMost', 'lessThan'].includes(own.comparator);
        if (!downward && at(value, 'more') === 'reached') expect(at(value + step, 'more')).toBe('reached');
        if (!upward && at(value, 'less') === 'reached') expect(at(value - step, 'less')).toBe('reached');
      }),
      { numRuns: 100000 },
    );
  });

  it('does not mind in which unit money is counted', () => {
    const money = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(money, money, money, (baseline, target, value) => {
        const inUnit = (n: number, scale: string) =>
          ({ 億円: `${n}億円`, 万円: `${n * 10_000}万円`, 千円: `${(n * 100_000).toLocaleString('ja-JP')}千円`, 円: `${n * 100_000_000}円` })[scale]!;
        const judged = (scales: readonly [string, string, string]) =>
          judge({ baseline: inUnit(baseline, scales[0]), target: inUnit(target, scales[1]), value: inUnit(value, scales[2]) });
        expect(judged(['千円', '億円', '万円'])).toEqual(judged(['円', '円', '円']));
        expect(judged(['億円', '億円', '億円'])).toEqual(judged(['円', '円', '円']));
      }),
    );
  });

  it('compares nothing in different units', () => {
    fc.assert(
      fc.property(units, units, fc.nat({ max: 99 }), fc.nat({ max: 99 }), directions, (unit, other, one, two, better) => {
        const [first, second] = [parseValue(`1${unit}`), parseValue(`1${other}`)];
        if (first.kind !== 'number' || second.kind !== 'number' || first.unit === second.unit) return;
        const judged = judge({ baseline: `${one}${unit}`, target: `${one}${unit}`, value: `${two}${other}`, better });
        expect(judged).toEqual({ trend: 'cannotSay', target: 'cannotSay' });
      }),
    );
  });
});
