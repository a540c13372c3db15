import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lifetimeProblems } from './lifetime-problems.js';
import type { LivingItem } from './lifetime.js';
import { addedBy, carriedOnBy, lifeIn } from './lifetime.js';

/** 'b 2021-2022>c': from 2021 to 2022, then merged into c. 'b -2022': from the beginning, abolished. 'b': always. */
function item(line: string): LivingItem {
  const [, key, since, year, into] = /^(\w+)(?: (\d*)-(\d*))?(?:>(\w+))?$/.exec(line)!;
  return {
    key: key!,
    splitFrom: null,
    since: since ? Number(since) : null,
    end: year ? { year: Number(year), mergedInto: into ?? null, reason: '' } : null,
  };
}

describe('the life of an item', () => {
  it.each([
    ['a', 2019, 2019, 'alive'],
    ['a 2020-', 2019, 2019, 'notYet'],
    ['a 2020-', 2020, 2020, 'alive'],
    ['a 2020-', 2024, 2024, 'alive'],
    ['a -2020', 2020, 2020, 'alive'],
    ['a -2020', 2021, 2021, 'abolished'],
    ['a -2020>b', 2020, 2020, 'alive'],
    ['a -2020>b', 2021, 2021, 'merged'],
    ['a 2020-2020', 2019, 2019, 'notYet'],
    ['a 2020-2020', 2020, 2020, 'alive'],
    ['a 2020-2020', 2021, 2021, 'abolished'],
    ['a 2022-', 2020, 2022, 'alive'],
    ['a 2023-', 2020, 2022, 'notYet'],
    ['a -2020', 2020, 2022, 'alive'],
    ['a -2019', 2020, 2022, 'abolished'],
    ['a 2021-2021>b', 2020, 2022, 'alive'],
  ])('%s in %i to %i: %s', (line, from, to, life) => {
    expect(lifeIn(item(line), from, to)).toBe(life);
  });

  it.each([
    ['with the plan', null, 2021, null],
    ['in the plan’s first year', 2020, 2021, 2020],
    ['in these years', 2021, 2021, 2021],
    ['later', 2022, 2021, null],
  ])('was added %s', (_name, since, to, year) => {
    expect(addedBy({ since }, to)).toBe(year);
  });

  it('goes one way: blank, then reviewed, then ended for good', () => {
    const ORDER = ['notYet', 'alive', 'ended'];
    const years = fc.option(fc.integer({ min: 2015, max: 2025 }), { nil: null });
    fc.assert(
      fc.property(years, years, fc.constantFrom(null, 'b'), (since, end, mergedInto) => {
        fc.pre(since === null || end === null || since <= end);
        const lifetime = { since, end: end === null ? null : { year: end, mergedInto, reason: '' } };
        const lives = Array.from({ length: 15 }, (_, index) => lifeIn(lifetime, 2013 + index, 2013 + index));
        const places = lives.map((life) => ORDER.indexOf(life === 'merged' || life === 'abolished' ? 'ended' : life));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(places).toContain(1);
        expect(lives).not.toContain(mergedInto === null ? 'merged' : 'abolished');
      }),
    );
  });

  it('in a span is alive when it is so in any year of it', () => {
    const year = fc.integer({ min: 2015, max: 2025 });
    fc.assert(
      fc.property(year, year, year, fc.nat({ max: 4 }), (since, end, from, more) => {
        fc.pre(since <= end);
        const lifetime = { since, end: { year: end, mergedInto: null, reason: '' } };
        const years = Array.from({ length: more + 1 }, (_, index) => from + index);
        expect(lifeIn(lifetime, from, from + more) === 'alive').toBe(
          years.some((one) => lifeIn(lifetime, one, one) === 'alive'),
        );
      }),
    );
  });
});

describe('what carries an item on', () => {
  const items = [
    'a -2019>b',
    'b -2021>c',
    'c',
    'd -2020',
    'e -2018>d',
    'x -2019>y',
    'y -2019>x',
    'z -2018>x',
    'me -2019>me',
    'lost -2019>nobody',
  ].map(item);

  it.each([
    ['a', 2019, 'a'],
    ['a', 2020, 'b'],
    ['a', 2021, 'b'],
    ['a', 2022, 'c'],
    ['a', undefined, 'c'],
    ['b', 2021, 'b'],
    ['b', undefined, 'c'],
    ['c', undefined, 'c'],
    ['d', 2021, 'd'],
    ['e', 2019, 'd'],
    ['e', undefined, 'd'],
    ['x', 2019, 'x'],
    ['x', 2020, null],
    ['z', 2019, 'x'],
    ['z', undefined, null],
    ['me', undefined, null],
    ['lost', undefined, null],
    ['nobody', undefined, null],
  ])('%s from %s on: %s', (key, from, carrier) => {
    expect(carriedOnBy(key, items, from)?.key ?? null).toBe(carrier);
  });
});

describe('any register', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const year = fc.integer({ min: 2017, max: 2023 });
  const mergedInto = fc.option(fc.constantFrom(...keys, 'unknown'), { nil: null });
  const registers = fc.tuple(
    ...keys.map((key) =>
      fc.record({
        key: fc.constant(key),
        splitFrom: fc.constant(null),
        since: fc.option(year, { nil: null, freq: 2 }),
        end: fc.option(fc.record({ year, mergedInto, reason: fc.constant('') }), { nil: null, freq: 2 }),
      }),
    ),
  );

  it('has an answer for every item, in every year', () => {
    fc.assert(
      fc.property(registers, year, (items, from) => {
        for (const { key } of items) {
          const carrier = carriedOnBy(key, items, from);
          if (carrier) expect(lifeIn(carrier, from, Infinity)).not.toBe('merged');
        }
      }),
    );
  });

  it('without problems has an item in force, or an abolished one, behind every merged one', () => {
    let merged = 0;
    fc.assert(
      fc.property(registers, (items) => {
        if (lifetimeProblems(items).length > 0) return;
        for (const one of items) {
          for (let now = 2016; now <= 2025; now += 1) {
            const life = lifeIn(one, now, now);
            const carrier = carriedOnBy(one.key, items, now);
            expect(carrier).not.toBeNull();
            expect(carrier === one).toBe(life !== 'merged');
            if (life !== 'merged') continue;
            merged += 1;
            expect(['alive', 'abolished']).toContain(lifeIn(carrier!, now, now));
          }
        }
      }),
      { numRuns: 1000 },
    );
    // Registers without a merger would prove nothing.
    expect(merged).toBeGreaterThan(100);
  });

  it('that leads nowhere has a problem', () => {
    fc.assert(
      fc.property(registers, (items) => {
        if (items.some(({ key }) => carriedOnBy(key, items) === null)) expect(lifetimeProblems(items)).not.toEqual([]);
      }),
    );
  });
});

describe('lifetimeProblems', () => {
  it.each<[string, string[], object[]]>([
    ['nothing', [], []],
    ['items that stay', ['a', 'b 2020-'], []],
    ['one that is merged', ['a -2019>b', 'b'], []],
    ['one that is merged into one that begins then', ['a -2019>b', 'b 2020-'], []],
    ['a chain', ['a -2019>b', 'b -2021>c', 'c'], []],
    ['two that end together', ['a -2019>b', 'b -2019>c', 'c'], []],
    ['an item of one year', ['a 2020-2020'], []],
    ['one that ends before it begins', ['a 2020-2019'], [{ code: 'endBeforeSince', key: 'a', since: 2020, end: 2019 }]],
    ['one merged into nothing', ['a -2019>b'], [{ code: 'targetUnknown', key: 'a', target: 'b' }]],
    ['one merged into itself', ['a -2019>a'], [{ code: 'mergedIntoItself', key: 'a' }]],
    [
      'two merged into each other, and one into them',
      ['a -2019>b', 'b -2019>c', 'c -2019>b'],
      [
        { code: 'mergeCycle', key: 'b', keys: ['b', 'c'] },
        { code: 'mergeCycle', key: 'c', keys: ['c', 'b'] },
      ],
    ],
    [
      'three in a circle over the years',
      ['a -2019>b', 'b -2020>c', 'c -2021>a'],
      [
        { code: 'mergeCycle', key: 'a', keys: ['a', 'b', 'c'] },
        { code: 'mergeCycle', key: 'b', keys: ['b', 'c', 'a'] },
        { code: 'mergeCycle', key: 'c', keys: ['c', 'a', 'b'] },
      ],
    ],
    [
      'one merged into an ended one',
      ['a -2020>b', 'b -2019'],
      [{ code: 'targetEnded', key: 'a', target: 'b', year: 2019 }],
    ],
    [
      'one merged into a later one',
      ['a -2019>b', 'b 2021-'],
      [{ code: 'targetNotYet', key: 'a', target: 'b', since: 2021 }],
    ],
    [
      'one with two faults',
      ['a 2020-2019>b'],
      [
        { code: 'endBeforeSince', key: 'a', since: 2020, end: 2019 },
        { code: 'targetUnknown', key: 'a', target: 'b' },
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(lifetimeProblems(lines.map(item))).toEqual(expected);
  });
});
