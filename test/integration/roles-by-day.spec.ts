import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readPerson } from '#libs/features/accounts/person.read.js';
import { readRecipients } from '#libs/features/notifications/recipients.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAccount, addCycle, addDepartment, addMunicipality, addPlan, addSheet } from '../support/tenants.js';

let database: TestDatabase;
let municipalityId: string;
let department: string;
let yamada: string;
let morita: string;
let okamoto: string;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

beforeEach(async () => {
  municipalityId = await addMunicipality(database);
  await transaction(async (tx) => {
    department = await addDepartment(tx, '政策企画課');
    yamada = await addAccount(tx, '山田', 'departmentMember', department);
    morita = await addAccount(tx, '森田', 'division');
    okamoto = await addAccount(tx, '岡本', 'headquarters');
  });
});

function transaction<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
  return database.tenants.transaction(municipalityId, work);
}

/** The roles that an account holds on a day, with the one on whose behalf. */
async function rolesOn(day: string, accountId: string): Promise<string[] | undefined> {
  const person = await transaction((tx) => readPerson(tx, accountId, day));
  return person?.grants.map(({ role, onBehalfOf }) => (onBehalfOf === yamada ? `${role} of 山田` : onBehalfOf ? `${role} of another` : role)).sort();
}

const setTerm = (accountId: string, from: string | null, to: string | null) =>
  database.asOwner('UPDATE role_grants SET valid_from = $2, valid_to = $3 WHERE account_id = $1', [accountId, from, to]);
const deactivate = (accountId: string) => database.asOwner('UPDATE accounts SET active = false WHERE id = $1', [accountId]);
const away = (accountId: string, deputyId: string, from: string, to: string) =>
  database.asOwner('INSERT INTO absences (municipality_id, id, account_id, deputy_id, from_on, to_on) VALUES ($1, $2, $3, $4, $5, $6)', [
    ...[municipalityId, randomUUID()],
    ...[accountId, deputyId, from, to],
  ]);

describe('a role with a term', () => {
  it.each([
    ['2020-03-31', null, null, true],
    ['2020-03-31', '2020-04-01', null, false],
    ['2020-04-01', '2020-04-01', null, true],
    ['2020-04-30', '2020-04-01', '2020-04-30', true],
    ['2020-05-01', '2020-04-01', '2020-04-30', false],
    ['2020-04-30', null, '2020-04-30', true],
    ['2020-05-01', null, '2020-04-30', false],
  ])('on %s, from %s to %s: %s', async (day, from, to, counts) => {
    await setTerm(yamada, from, to);
    expect(await rolesOn(day, yamada)).toEqual(counts ? ['departmentMember'] : []);
  });

  it('counts for nobody who is no longer active', async () => {
    await deactivate(yamada);
    expect(await rolesOn('2020-04-01', yamada)).toBeUndefined();
    const grants = await transaction((tx) => tx.manager.query(`SELECT * FROM grants_on('2020-04-01') WHERE account_id = $1`, [yamada]));
    expect(grants).toEqual([]);
  });
});

describe('a deputy', () => {
  beforeEach(() => away(yamada, morita, '2020-04-10', '2020-04-20'));

  it.each([
    ['2020-04-09', ['division']],
    ['2020-04-10', ['departmentMember of 山田', 'division']],
    ['2020-04-20', ['departmentMember of 山田', 'division']],
    ['2020-04-21', ['division']],
  ])('holds on %s: %s', async (day, expected) => {
    expect(await rolesOn(day, morita)).toEqual(expected);
    expect(await rolesOn(day, yamada)).toEqual(['departmentMember']);
  });

  it('is told for whom, and until when', async () => {
    const person = await transaction((tx) => readPerson(tx, morita, '2020-04-10'));
    expect(person!.deputyFor).toEqual([{ accountId: yamada, name: '山田', until: '2020-04-20' }]);
    expect((await transaction((tx) => readPerson(tx, morita, '2020-04-21')))!.deputyFor).toEqual([]);
  });

  it('holds nothing of somebody whose own term is over, or who has gone', async () => {
    await setTerm(yamada, null, '2020-04-14');
    expect(await rolesOn('2020-04-14', morita)).toContain('departmentMember of 山田');
    expect(await rolesOn('2020-04-15', morita)).toEqual(['division']);
    await setTerm(yamada, null, null);
    await deactivate(yamada);
    expect(await rolesOn('2020-04-14', morita)).toEqual(['division']);
  });

  it('hands nothing further on', async () => {
    await away(morita, okamoto, '2020-04-10', '2020-04-20');
    expect(await rolesOn('2020-04-15', okamoto)).toEqual(['division of another', 'headquarters']);
  });

  it('is nobody of another municipality', async () => {
    const other = await addMunicipality(database);
    const rows = await database.tenants.transaction(other, (tx) => tx.manager.query(`SELECT * FROM grants_on('2020-04-15')`));
    expect(rows).toEqual([]);
  });

  it('gets the mails of the absent, who gets none; and if the deputy has gone too, the absent gets them', async () => {
    const sheetId = await transaction(async (tx) => {
      const { planId, sectionId } = await addPlan(tx);
      const cycleId = await addCycle(tx, planId);
      return (await addSheet(tx, { planId, sectionId, cycleId, leadDepartmentId: department })).sheetId;
    });
    const told = async (day: string) =>
      (await transaction((tx) => readRecipients(tx, [{ id: sheetId }], day))).map(({ recipient }) => recipient.name);
    expect(await told('2020-04-09')).toEqual(['山田']);
    expect(await told('2020-04-10')).toEqual(['森田']);
    expect(await told('2020-04-21')).toEqual(['山田']);
    await deactivate(morita);
    expect(await told('2020-04-10')).toEqual(['山田']);
  });
});
