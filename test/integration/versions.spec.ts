import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sheet } from '#libs/features/sheets/sheet.entity.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addCycle, addMunicipality, addPlan, addSheet } from '../support/tenants.js';

let database: TestDatabase;
let municipality: string;
let ids: { sheets: string; cycles: string };

beforeAll(async () => {
  database = await createTestDatabase();
  municipality = await addMunicipality(database);
  ids = await database.tenants.transaction(municipality, async (tx) => {
    const { planId, sectionId } = await addPlan(tx);
    const cycleId = await addCycle(tx, planId);
    const { sheetId } = await addSheet(tx, { planId, sectionId, cycleId });
    return { sheets: sheetId, cycles: cycleId };
  });
});

afterAll(() => database.drop());

describe.each(['sheets', 'cycles'] as const)('%s', (table) => {
  const update = (set: string, where = 'true'): Promise<number> =>
    database.tenants.transaction(municipality, async (tx) => {
      const result: [unknown[], number] = await tx.manager.query(`UPDATE ${table} SET ${set} WHERE id = $1 AND ${where}`, [ids[table]]);
      return result[1];
    });

  it.each(['version = version', 'version = version + 2', 'version = version - 1', 'version = 1000', 'status_or_stage'])(
    'refuses %s',
    async (set) => {
      const column = table === 'sheets' ? 'round = round' : 'status = status';
      await expect(update(set === 'status_or_stage' ? column : set)).rejects.toThrow(new RegExp(`^version of ${table} goes from `));
    },
  );

  it('takes the next version, once', async () => {
    const [before] = await database.asOwner<{ version: number }>(`SELECT version FROM ${table}`);
    const stale = `version = ${before!.version}`;
    const affected = await Promise.all([1, 2, 3].map(() => update('version = version + 1', stale)));
    expect(affected.toSorted()).toEqual([0, 0, 1]);
    expect(await database.asOwner(`SELECT version FROM ${table}`)).toEqual([{ version: before!.version + 1 }]);
  });
});

it('a stale entity that TypeORM saves is refused, and loses nothing', async () => {
  const read = () => database.tenants.transaction(municipality, (tx) => tx.manager.findOneByOrFail(Sheet, { id: ids.sheets }));
  const save = (sheet: Sheet) => database.tenants.transaction(municipality, (tx) => tx.manager.save(sheet));
  const [mine, yours] = [await read(), await read()];
  await save(Object.assign(mine, { texts: { achievements: 'mine' }, version: mine.version + 1 }));
  await expect(save(Object.assign(yours, { texts: { achievements: 'yours' } }))).rejects.toThrow('version of sheets');
  expect((await read()).texts).toEqual({ achievements: 'mine' });
});
