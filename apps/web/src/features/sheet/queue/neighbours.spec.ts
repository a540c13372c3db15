import { expect, it } from '@jest/globals';
import { neighboursOf } from './neighbours.js';

const sheets = ['a', 'b', 'c'].map((id, index) => ({ id, place: index + 7, number: id, title: id, stage: 'grade' as const, waiting: true }));

it.each([
  ['a', { place: 7, previous: undefined, next: 'b' }],
  ['b', { place: 8, previous: 'a', next: 'c' }],
  ['c', { place: 9, previous: 'b', next: undefined }],
  ['gone', { place: null, previous: undefined, next: 'a' }],
])('%s', (id, { place, previous, next }) => {
  const found = neighboursOf(id, { sheets });
  expect({ place: found.place, previous: found.previous?.id, next: found.next?.id }).toEqual({ place, previous, next });
});
