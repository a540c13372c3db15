import { expect, test } from '@jest/globals';
import { barsOf, filledPlaces } from './bars.js';

const YEARS = [2020, 2021, 2022, 2023];

test('an arrow prolongs what stands before it', () => {
  const cells = { 'plan.1.2020': '検討', 'plan.1.2021': '→', 'plan.1.2022': ' → ', 'plan.1.2023': '実施' };
  expect(barsOf(cells, 'plan', 1, YEARS)).toEqual([
    { from: 2020, to: 2022, text: '検討', empty: false },
    { from: 2023, to: 2023, text: '実施', empty: false },
  ]);
});

test('an arrow with nothing before it goes on from a year that is not shown', () => {
  const cells = { 'plan.2.2020': '→', 'plan.2.2021': '→', 'plan.2.2023': '→' };
  expect(barsOf(cells, 'plan', 2, YEARS)).toEqual([
    { from: 2020, to: 2021, text: '', empty: false },
    { from: 2022, to: 2022, text: '', empty: true },
    { from: 2023, to: 2023, text: '', empty: false },
  ]);
});

test('a row without anything is blank in every year', () => {
  expect(barsOf({}, 'plan', 1, YEARS).map((bar) => [bar.from, bar.empty])).toEqual(YEARS.map((year) => [year, true]));
});

test('an action counts by its name or by any of its years', () => {
  const cells = { 'plan.1': '名簿', 'plan.3.2022': '実施', 'plan.4': ' ' };
  expect(filledPlaces(cells, 'plan', [1, 2, 3, 4], YEARS)).toEqual([1, 3]);
});
