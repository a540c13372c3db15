import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LinkedDepartment } from './department-lineage.js';
import { departmentsIn, existsIn } from './department-lineage.js';
import { lineageProblems } from './lineage-problems.js';

/** '企画課 2018-2020>政策課,広報課': from 2018 to 2020, then split. '企画課': always. Names are the ids. */
function department(line: string): LinkedDepartment {
  const [, name, since, until, successors] = /^([^ >]+)(?: (\d*)-(\d*))?(?:>(.+))?$/.exec(line)!;
  return {
    id: name!,
    name: name!,
    since: since ? Number(since) : null,
    until: until ? Number(until) : null,
    successors: successors?.split(',') ?? [],
  };
}

/** 企画課 → 政策課; with everything else that might be meant, and a question mark when a person has to confirm. */
function held(lines: string[], year: number, ...ids: string[]): string[] {
  return departmentsIn(year, ids, lines.map(department)).map(({ id, heldBy, candidates, unclear }) => {
    expect(candidates[0]).toBe(heldBy);
    return `${id} → ${candidates.join('/')}${unclear ? ' ?' : ''}`;
  });
}

const RENAMED = ['企画課 -2019>政策課', '政策課 2020-'];
const MERGED = ['企画課 -2019>政策課', '財政課 -2019>政策課', '政策課 2020-'];
const ABSORBED = ['企画課 -2019>総務課', '総務課'];
const SPLIT = ['企画課 -2019>政策課,広報課', '政策課 2020-', '広報課 2020-'];
const CHAIN = ['企画課 -2017>政策課', '政策課 2018-2020>戦略課', '戦略課 2021-'];
const SPLIT_TWICE = [
  '企画課 -2017>政策課,広報課',
  '政策課 2018-2020>戦略課,行革課',
  '広報課 2018-',
  '戦略課 2021-',
  '行革課 2021-',
];
const REUNITED = ['企画課 -2017>政策課,広報課', '政策課 2018-2019>総務課', '広報課 2018-2020>総務課', '総務課'];
const DISSOLVED = ['臨時課 2018-2019', '総務課'];
const PARTLY_DISSOLVED = ['企画課 -2017>臨時課,広報課', '臨時課 2018-2019', '広報課 2018-'];

describe('who holds a department’s work', () => {
  it.each<[string, string[], number, string, string]>([
    ['one that stays', ABSORBED, 2019, '総務課', '総務課'],
    ['one that nobody knows', [], 2019, '総務課', '総務課'],
    ['renamed, in its last year', RENAMED, 2019, '企画課', '企画課'],
    ['renamed, in the next', RENAMED, 2020, '企画課', '政策課'],
    ['renamed, under the new name, before', RENAMED, 2019, '政策課', '企画課'],
    ['merged', MERGED, 2020, '財政課', '政策課'],
    ['merged, under the new name, before', MERGED, 2019, '政策課', '政策課 ?'],
    ['absorbed', ABSORBED, 2025, '企画課', '総務課'],
    ['split', SPLIT, 2020, '企画課', '政策課/広報課 ?'],
    ['split, in its last year', SPLIT, 2019, '企画課', '企画課'],
    ['split, one of the parts before', SPLIT, 2019, '広報課', '企画課'],
    ['renamed twice, between', CHAIN, 2019, '企画課', '政策課'],
    ['renamed twice, after', CHAIN, 2022, '企画課', '戦略課'],
    ['renamed twice, before', CHAIN, 2015, '戦略課', '企画課'],
    ['renamed twice, the middle one before', CHAIN, 2015, '政策課', '企画課'],
    ['renamed twice, the middle one after', CHAIN, 2022, '政策課', '戦略課'],
    ['split twice, after the first', SPLIT_TWICE, 2019, '企画課', '政策課/広報課 ?'],
    [
      'split twice, after the second: the first one’s parts first',
      SPLIT_TWICE,
      2022,
      '企画課',
      '戦略課/行革課/広報課 ?',
    ],
    ['split twice, a part of a part before', SPLIT_TWICE, 2015, '行革課', '企画課'],
    ['split and reunited', REUNITED, 2021, '企画課', '総務課'],
    ['split and half reunited', REUNITED, 2020, '企画課', '総務課/広報課 ?'],
    ['dissolved', DISSOLVED, 2020, '臨時課', '臨時課 ?'],
    ['new', DISSOLVED, 2017, '臨時課', '臨時課 ?'],
    ['split, and the first part dissolved', PARTLY_DISSOLVED, 2020, '企画課', '広報課 ?'],
  ])('%s', (_, lines, year, id, expected) => {
    expect(lineageProblems(lines.map(department))).toEqual([]);
    expect(held(lines, year, id)).toEqual([`${id} → ${expected}`]);
  });

  it('is said of each id, in their order, also of two that are one now', () => {
    expect(held(MERGED, 2021, '財政課', '総務課', '企画課')).toEqual([
      '財政課 → 政策課',
      '総務課 → 総務課',
      '企画課 → 政策課',
    ]);
  });

  it.each<[string, string[], number, string, string]>([
    ['a circle, ended', ['企画課 -2018>政策課', '政策課 -2018>企画課'], 2020, '企画課', '企画課 ?'],
    ['a circle, not begun', ['企画課 2020->政策課', '政策課 2020->企画課'], 2018, '企画課', '企画課 ?'],
    ['its own successor', ['企画課 -2018>企画課'], 2020, '企画課', '企画課 ?'],
    ['an unknown successor', ['企画課 -2018>政策課'], 2020, '企画課', '企画課 ?'],
    ['a gap, seen from before', ['企画課 -2018>政策課', '政策課 2021-'], 2019, '企画課', '政策課 ?'],
    ['a gap, seen from after', ['企画課 -2018>政策課', '政策課 2021-'], 2019, '政策課', '政策課 ?'],
  ])('has an answer for what can’t be, too: %s', (_, lines, year, id, expected) => {
    expect(lineageProblems(lines.map(department))).not.toEqual([]);
    expect(held(lines, year, id)).toEqual([`${id} → ${expected}`]);
  });

  it('has one for a long history of splits and mergers at once', () => {
    const lines = Array.from({ length: 40 }, (_, index) => {
      const year = 1980 + index;
      return [
        `前${index} ${year}-${year}>甲${index},乙${index}`,
        `甲${index} ${year + 1}-${year}>前${index + 1}`,
        `乙${index} ${year + 1}-${year}>前${index + 1}`,
      ];
    }).flat();
    expect(held([...lines, '前40 2020-'], 2020, '前0')).toEqual(['前0 → 前40']);
  });
});

describe('any departments', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const year = fc.integer({ min: 2016, max: 2024 });
  const optionalYear = fc.option(year, { nil: null });

  const byId = (departments: readonly LinkedDepartment[], wanted: string) => departments.find(({ id }) => id === wanted)!;

  /** Whatever can be typed. */
  const anyDepartments = fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        name: fc.constant(id),
        since: optionalYear,
        until: optionalYear,
        successors: fc.subarray([...ids, 'unknown']),
      }),
    ),
  );

  /** Successors come later in the list and exist in the year after. */
  const soundDepartments = fc
    .tuple(
      ...ids.map(() =>
        fc.record({
          since: optionalYear,
          length: fc.option(fc.nat({ max: 3 }), { nil: null }),
          wished: fc.subarray(ids),
        }),
      ),
    )
    .map((rows) => {
      const lives = rows.map(({ since, length }, index) => ({
        id: ids[index]!,
        name: ids[index]!,
        since,
        until: length === null ? null : (since ?? 2017) + length,
        successors: [],
      }));
      return lives.map((life, index): LinkedDepartment => {
        const { until } = life;
        const later = lives.slice(index + 1).filter(({ id }) => rows[index]!.wished.includes(id));
        return {
          ...life,
          successors: until === null ? [] : later.filter((one) => existsIn(one, until + 1)).map(({ id }) => id),
        };
      });
    });

  it('every id has its answer, whatever is typed', () => {
    fc.assert(
      fc.property(anyDepartments, year, fc.array(fc.constantFrom(...ids, 'unknown')), (departments, now, asked) => {
        const holders = departmentsIn(now, asked, departments);
        expect(holders.map(({ id }) => id)).toEqual(asked);
        for (const { heldBy, candidates } of holders) {
          expect(candidates[0]).toBe(heldBy);
          expect(new Set(candidates).size).toBe(candidates.length);
        }
      }),
    );
  });

  it('the answer exists in that year, or nobody came after it, or nobody knows what was before it', () => {
    let moved = 0;
    fc.assert(
      fc.property(soundDepartments, year, (departments, now) => {
        expect(lineageProblems(departments)).toEqual([]);
        for (const { id, heldBy, unclear } of departmentsIn(now, ids, departments)) {
          const holder = byId(departments, heldBy);
          if (heldBy !== id) moved += 1;
          if (existsIn(holder, now)) continue;
          expect(unclear).toBe(true);
          const notYet = holder.since !== null && holder.since > now;
          if (notYet) expect(heldBy).toBe(id);
          else expect(holder.successors).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    // Departments that keep their work would prove nothing.
    expect(moved).toBeGreaterThan(50);
  });

  it('one that exists holds its own work; asking again for the answer changes nothing', () => {
    fc.assert(
      fc.property(soundDepartments, year, (departments, now) => {
        for (const { id, heldBy } of departmentsIn(now, ids, departments)) {
          if (existsIn(byId(departments, id), now)) expect(heldBy).toBe(id);
          expect(departmentsIn(now, [heldBy], departments)[0]!.heldBy).toBe(heldBy);
        }
      }),
    );
  });
});
