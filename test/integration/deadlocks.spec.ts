import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { statement } from '#libs/platform/database/statement.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addDepartment, addMunicipality } from '../support/tenants.js';

const lock = statement('test_lock_department', 'SELECT id FROM departments WHERE municipality_id = $1 AND id = $2 FOR UPDATE');

let database: TestDatabase;
let municipalityId: string;
let ids: readonly [string, string];

beforeAll(async () => {
  database = await createTestDatabase();
  municipalityId = await addMunicipality(database);
  ids = await database.tenants.transaction(municipalityId, async (tx) => [
    await addDepartment(tx, '財政課'),
    await addDepartment(tx, '納税課'),
  ]);
});

afterAll(() => database.drop());

it('two transactions that wait for each other’s rows both get done: one of them once more', async () => {
  let release: () => void;
  const bothHaveTheirFirst = new Promise<void>((resolve) => (release = resolve));
  let runs = 0;
  const both = (first: string, second: string) =>
    database.tenants.transaction(municipalityId, async (tx) => {
      runs += 1;
      await tx.query(lock, [municipalityId, first]);
      if (runs === 2) release();
      await bothHaveTheirFirst;
      await tx.query(lock, [municipalityId, second]);
    });
  await Promise.all([both(ids[0], ids[1]), both(ids[1], ids[0])]);
  expect(runs).toBe(3);
});
