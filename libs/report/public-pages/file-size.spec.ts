import { expect, it } from '@jest/globals';
import { printedFileSize } from './file-size.js';

it.each([
  [0, '0 バイト'],
  [1023, '1023 バイト'],
  [1024, '1 KB'],
  [43_008, '42 KB'],
  [1_048_063, '1023 KB'],
  [1_048_575, '1.0 MB'],
  [1_400_000, '1.3 MB'],
])('%d is %s', (bytes, expected) => {
  expect(printedFileSize(bytes, 'ja')).toBe(expected);
});
