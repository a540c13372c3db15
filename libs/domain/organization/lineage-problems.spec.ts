import { expect, it } from '@jest/globals';
import type { LinkedDepartment } from './department-lineage.js';
import { lineageProblems } from './lineage-problems.js';

const department = (
  id: string,
  since: number | null,
  until: number | null,
  successors: string[] = [],
  name = `${id}課`,
): LinkedDepartment => ({ id, name, since, until, successors });

it.each<[string, LinkedDepartment[], object[]]>([
  ['none', [], []],
  ['departments that stay', [department('a', null, null), department('b', 2020, null)], []],
  ['of one year', [department('a', 2020, 2020)], []],
  ['renamed', [department('a', null, 2019, ['b']), department('b', 2020, null)], []],
  ['absorbed by one that was there', [department('a', null, 2019, ['b']), department('b', 2015, null)], []],
  [
    'named as it once was',
    [
      department('a', null, 2017, ['b'], '企画課'),
      department('b', 2018, 2019, ['c']),
      department('c', 2020, null, [], '企画課'),
    ],
    [],
  ],
  [
    'ended before it began',
    [department('a', 2020, 2019)],
    [{ code: 'untilBeforeSince', id: 'a', since: 2020, until: 2019 }],
  ],
  [
    'succeeded without an end',
    [department('a', null, null, ['b']), department('b', 2020, null)],
    [{ code: 'successorsWithoutUntil', id: 'a' }],
  ],
  [
    'succeeded by nobody known',
    [department('a', null, 2019, ['b', 'c']), department('c', null, null)],
    [{ code: 'successorUnknown', id: 'a', successor: 'b' }],
  ],
  ['its own successor', [department('a', null, 2019, ['a'])], [{ code: 'successionCycle', id: 'a', ids: ['a'] }]],
  [
    'each other’s successors, over others, and one before them',
    [
      department('z', null, 2018, ['a']),
      department('a', null, 2019, ['d', 'b']),
      department('b', null, 2020, ['c']),
      department('c', null, 2021, ['a']),
      department('d', null, null),
    ],
    [
      { code: 'successionCycle', id: 'a', ids: ['a', 'b', 'c'] },
      { code: 'successionCycle', id: 'b', ids: ['b', 'c', 'a'] },
      { code: 'successorNotThere', id: 'c', successor: 'a', year: 2022 },
      { code: 'successionCycle', id: 'c', ids: ['c', 'a', 'b'] },
    ],
  ],
  [
    'succeeded by one that begins later, and by one that had ended',
    [department('a', null, 2019, ['b', 'c']), department('b', 2021, null), department('c', null, 2019)],
    [
      { code: 'successorNotThere', id: 'a', successor: 'b', year: 2020 },
      { code: 'successorNotThere', id: 'a', successor: 'c', year: 2020 },
    ],
  ],
  [
    'of one name at the same time',
    [department('a', null, 2019, [], '企画課'), department('b', 2018, null, [], '企画課')],
    [{ code: 'overlapping', id: 'b', other: 'a', year: 2018 }],
  ],
  [
    'of one name, both in one year',
    [department('a', null, 2019, [], '企画課'), department('b', 2019, null, [], '企画課')],
    [{ code: 'overlapping', id: 'b', other: 'a', year: 2019 }],
  ],
  [
    'of one name, at the same time up to some year',
    [department('a', null, 2019, [], '企画課'), department('b', null, null, [], '企画課')],
    [{ code: 'overlapping', id: 'b', other: 'a', year: 2019 }],
  ],
  [
    'of one name, always',
    [department('a', null, null, [], '企画課'), department('b', null, null, [], '企画課')],
    [{ code: 'overlapping', id: 'b', other: 'a', year: null }],
  ],
])('%s', (_, departments, expected) => {
  expect(lineageProblems(departments)).toEqual(expected);
});
