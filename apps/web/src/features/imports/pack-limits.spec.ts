import { expect, test } from '@jest/globals';
import * as contract from '#libs/contract/imports.js';
import { MAX_PACK_BYTES, MAX_PACK_FILES } from './pack-limits.js';

test('the limits are those of the contract', () => {
  expect(MAX_PACK_BYTES).toBe(contract.MAX_PACK_BYTES);
  const takes = (count: number) =>
    contract.previewImport.body!.safeParse({ files: Array(count).fill({ name: 'items.csv', content: '' }) }).success;
  expect([takes(MAX_PACK_FILES), takes(MAX_PACK_FILES + 1)]).toEqual([true, false]);
});
