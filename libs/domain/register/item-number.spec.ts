import { expect, it } from '@jest/globals';
import { spokenNumber } from './item-number.js';

it.each([
  ['5', 'No.5'],
  ['12', 'No.12'],
  ['1-①', '1-①'],
  ['28②', '28②'],
  ['指標', '指標'],
  ['1(1)①', '1(1)①'],
])('%s is spoken of as %s', (number, spoken) => {
  expect(spokenNumber(number)).toBe(spoken);
});
