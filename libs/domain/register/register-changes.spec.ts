import { expect, it } from '@jest/globals';
import type { LivingItem } from './lifetime.js';
import { registerChanges } from './register-changes.js';

const ITEMS: LivingItem[] = [
  { key: 'stays', since: null, end: null, splitFrom: null },
  { key: 'ends now', since: null, end: { year: 2020, mergedInto: null, reason: '' }, splitFrom: null },
  { key: 'has ended', since: null, end: { year: 2019, mergedInto: null, reason: '' }, splitFrom: null },
  { key: 'ended long ago', since: null, end: { year: 2017, mergedInto: null, reason: '' }, splitFrom: null },
  { key: 'merged', since: null, end: { year: 2019, mergedInto: 'merged again', reason: '' }, splitFrom: null },
  { key: 'merged again', since: null, end: { year: 2019, mergedInto: 'stays', reason: '' }, splitFrom: null },
  { key: 'merged into nothing', since: null, end: { year: 2019, mergedInto: 'nobody', reason: '' }, splitFrom: null },
  { key: 'new', since: 2020, end: null, splitFrom: null },
  { key: 'later', since: 2021, end: null, splitFrom: null },
];
const REVIEWED = new Set(['stays', 'ends now', 'has ended', 'merged', 'merged again', 'merged into nothing']);

it('tells what was added, has ended and was merged since the last review', () => {
  const { added, ended, merged } = registerChanges(ITEMS, REVIEWED, 2020, 2020);
  expect(added.map(({ key }) => key)).toEqual(['new']);
  expect(ended.map(({ key }) => key)).toEqual(['has ended']);
  expect(merged.map(({ item, into }) => [item.key, into?.key ?? null])).toEqual([
    ['merged', 'stays'],
    ['merged again', 'stays'],
    ['merged into nothing', null],
  ]);
});

it('looks at the whole span that is opened', () => {
  const { added, ended } = registerChanges(ITEMS, REVIEWED, 2019, 2021);
  expect(added.map(({ key }) => key)).toEqual(['new', 'later']);
  expect(ended).toEqual([]);
});
