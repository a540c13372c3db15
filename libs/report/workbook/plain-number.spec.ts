import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { plainNumber, printedNumber } from './plain-number.js';

it.each([
  ['0', 0, '0'],
  ['24', 24, '0'],
  ['105,854', 105_854, '#,##0'],
  ['1,234,567.80', 1_234_567.8, '#,##0.00'],
  ['0.3835', 0.3835, '0.0000'],
  ['-5', -5, '0'],
  ['△1,200', -1200, '#,##0;"△"#,##0'],
  ['▲3', -3, '0;"▲"0'],
  ['13.33%', 0.1333, '0.00%'],
  ['△0.5%', -0.005, '0.0%;"△"0.0%'],
  ['999999999999999', 999_999_999_999_999, '0'],
])('%s is a number, printed as it was typed', (text, value, format) => {
  expect(plainNumber(text)).toEqual({ value, format });
  expect(printedNumber({ value, format })).toBe(text);
});

it.each([
  '', ' 1', '1 ', '007', '00123', '0,123', '1,23', '12,34,567', '1e5', '1-2', '4/24', 'R3', '+3', '.5', '5.', '-0', '△0', '△0.0', '△', '－', '１２', '66件', '約50%',
  '=1+1', '9999999999999999', '0.12345678901', '1.5.2', 'Infinity', '0x10',
])('%j stays text', (text) => {
  expect(plainNumber(text)).toBeNull();
});

it.each(['#,##0;△#,##0', '#,##0;\\△#,##0'])('reads %s, as other spreadsheets save it', (format) => {
  expect(printedNumber({ value: -1200, format })).toBe('△1,200');
});

it('prints every number that it takes as it was typed', () => {
  const digits = fc.stringMatching(/^[-△▲]?[0-9]{1,3}(,?[0-9]{3}){0,4}(\.[0-9]{1,5})?%?$/);
  fc.assert(
    fc.property(digits, (text) => {
      const number = plainNumber(text);
      fc.pre(number !== null);
      expect(printedNumber(number)).toBe(text);
      expect(Number.isFinite(number.value)).toBe(true);
    }),
  );
});

it.each(['General', '@', 'yyyy-mm-dd', '0.0_);(0.0)', '#,##0;"▲"0', '0;[Red]0'])('does not know the format %s', (format) => {
  expect(printedNumber({ value: 1, format })).toBeNull();
});
