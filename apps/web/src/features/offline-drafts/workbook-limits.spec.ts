import { expect, test } from '@jest/globals';
import * as contract from '#libs/contract/offline-drafts.js';
import { MAX_WORKBOOK_BYTES } from './workbook-limits.js';

test('the limit is that of the contract', () => {
  expect(MAX_WORKBOOK_BYTES).toBe(contract.MAX_WORKBOOK_BYTES);
});
