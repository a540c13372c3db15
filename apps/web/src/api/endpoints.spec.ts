import { expect, test } from '@jest/globals';
import { API } from '#libs/contract/api.js';
import { ENDPOINTS } from './endpoints.js';

test('the client knows every route as the contract declares it', () => {
  const declared = Object.fromEntries(Object.entries(API).map(([id, { method, path }]) => [id, [method, path]]));
  expect(ENDPOINTS).toEqual(declared);
});
