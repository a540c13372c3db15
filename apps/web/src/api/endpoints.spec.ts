import { expect, test } from '@jest/globals';
import { API } from '#libs/contract/api.js';
import { ENDPOINTS } from './endpoints.js';

const called = Object.entries(ENDPOINTS) as [keyof typeof ENDPOINTS, readonly [string, string]][];

test.each(called)('%s is called as the contract declares it', (id, [method, path]) => {
  expect([method, path]).toEqual([API[id].method, API[id].path]);
});
