import { expect, test } from '@jest/globals';
import { stillStands } from './still-stands.js';

const ID = '7d1f3c0a-9a45-4c5e-8e55-0d8d9a3f7b21';

test('an amount is wrong until it is changed', () => {
  const refusal = { code: 'amountInvalid', field: 'revenue.2020', found: '五万' } as const;
  expect(stillStands(refusal, { 'revenue.2020': '五万' }, [])).toBe(true);
  expect(stillStands(refusal, { 'revenue.2020': '50,000' }, [])).toBe(false);
});

test('a character is in the way as long as it stands there', () => {
  const refusal = { code: 'charactersUnprintable', field: 'status', characters: ['☃'] } as const;
  expect(stillStands(refusal, { status: '雪だるま☃と桜' }, [])).toBe(true);
  expect(stillStands(refusal, { status: '雪だるまと桜' }, [])).toBe(false);
});

test('what was missing no longer is, once it is written', () => {
  const value = { code: 'indicatorRequired', indicatorId: ID, indicator: '', year: 2020 } as const;
  const warning = { code: 'warningUnexplained', warning: 'sameAsLastYear:status' } as const;
  const values = { status: '', [`indicators.${ID}.2020`]: ' ', 'explanation.sameAsLastYear:status': '' };
  const written = {
    status: '済',
    [`indicators.${ID}.2020`]: '－',
    'explanation.sameAsLastYear:status': '同じため',
  };
  for (const refusal of [{ code: 'fieldRequired', field: 'status' } as const, value, warning]) {
    expect(stillStands(refusal, values, [])).toBe(true);
    expect(stillStands(refusal, written, [])).toBe(false);
  }
});

test('a field of many cells is missing until the server finds it filled', () => {
  const refusal = { code: 'fieldRequired', field: 'revenue' } as const;
  expect(stillStands(refusal, { 'revenue.2020': '1' }, [refusal])).toBe(true);
  expect(stillStands(refusal, { 'revenue.2020': '1' }, [])).toBe(false);
});
