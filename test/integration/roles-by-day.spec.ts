import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readPerson } from '#libs/features/accounts/person.read.js';
import { Department } from '#libs/features/accounts/department.entity.js';
import { DepartmentSuccessor } from '#libs/features/accounts/department-successor.entity.js';
import { History } from '#libs/features/audit/history.js';
import { readRecipients } from '#libs/features/notifications/recipients.js';
import { CancelReorganisation } from '#libs/features/organization/cancel-reorganisation.js';
import { readUsedDepartments } from '#libs/features/organization/department-use.js';
import { ApplyPlannedTransfers } from '#libs/features/staffing/transfers/apply-planned-transfers.js';
import { readTransfers } from '#libs/features/staffing/transfers/read-transfers.js';
import { readStaff } from '#libs/features/staffing/transfers/staff-state.js';
import { readDepartments } from '#libs/features/plans/plan-register.read.js';
import { TRANSFER_COLUMNS } from '#libs/contract/transfers.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { ScheduledJob } from '#libs/platform/scheduled/scheduled-actions.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { clockAt, tokyo } from '../support/clock.js';
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

describe('what was planned, found by a municipality that has changed', () => {
  const DAY = '2027-04-01';
  const clock = clockAt(`${DAY} 00:01`);
  const history = new History(clock);
  const scheduled = new ScheduledActions(new Outbox(clock), clock);
  let administrator: string;

  beforeEach(async () => {
    administrator = await transaction((tx) => addAccount(tx, '平野', 'administrator'));
  });

  const plan = (job: ScheduledJob, payload: unknown) =>
    transaction((tx) =>
      scheduled.add(tx, { job, payload, summary: { ja: '予定' }, dueAt: tokyo(`${DAY} 00:00`), requestedBy: administrator }),
    );
  const transferOf = (accountId: string, to: unknown) =>
    plan('applyPlannedTransfers', { day: DAY, transfers: [{ accountId, to, name: '山田', fromName: null, toName: '異動先' }] });
  const to = (departmentId: string) => ({ departmentId, role: null });

  async function runOf(id: string) {
    await new ApplyPlannedTransfers(database.tenants, clock, scheduled, history).run(municipalityId, { scheduledActionId: id });
    const [action] = await database.asOwner<{ status: string; refusals: { code: string }[] | null }>(
      'SELECT status, refusals FROM scheduled_actions WHERE id = $1',
      [id],
    );
    return [action!.status, ...(action!.refusals ?? []).map(({ code }) => code)];
  }

  const placeOf = async (accountId: string) =>
    (
      await database.asOwner<{ name: string | null; active: boolean }>(
        `SELECT d.name, a.active FROM accounts a LEFT JOIN departments d ON d.id = a.department_id WHERE a.id = $1`,
        [accountId],
      )
    )[0];

  /** Ends the department with the year before, in favour of new ones. */
  const split = (...heirs: string[]) =>
    transaction(async (tx) => {
      await tx.manager.update(Department, { municipalityId, id: department }, { until: 2026 });
      const ids: string[] = [];
      for (const [position, name] of heirs.entries()) {
        const successorId = await addDepartment(tx, name);
        await tx.manager.update(Department, { municipalityId, id: successorId }, { since: 2027 });
        await tx.manager.insert(DepartmentSuccessor, { municipalityId, departmentId: department, successorId, position });
        ids.push(successorId);
      }
      return ids;
    });

  it('leads to the department that is called otherwise by then', async () => {
    const id = await transferOf(morita, { departmentId: department, role: 'departmentMember' });
    await split('経営企画課');
    expect(await runOf(id)).toEqual(['done']);
    expect(await placeOf(morita)).toEqual({ name: '経営企画課', active: true });
    expect(await rolesOn(DAY, morita)).toEqual(['departmentMember']);
  });

  it.each([[['甲課', '乙課']], [[]]])('leads nowhere where it was split or abolished: %s', async (heirs) => {
    const id = await transferOf(morita, { departmentId: department, role: 'departmentMember' });
    await split(...heirs);
    expect(await runOf(id)).toEqual(['failed', 'transferDepartmentGone']);
    expect(await rolesOn(DAY, morita)).toEqual(['division']);
  });

  it('fails, once, where the department is no longer there', async () => {
    expect(await runOf(await transferOf(yamada, to(randomUUID())))).toEqual(['failed', 'transferDepartmentGone']);
    expect(await placeOf(yamada)).toEqual({ name: '政策企画課', active: true });
  });

  it('lets nobody leave who has become an administrator', async () => {
    expect(await runOf(await transferOf(administrator, 'leaves'))).toEqual(['failed', 'transferAdministratorLeaves']);
    expect(await placeOf(administrator)).toEqual({ name: null, active: true });
  });

  it('shows, for a department left open, where its work goes; and asks where it was split', async () => {
    const look = (cells: Record<string, string>) =>
      transaction(async (tx) => {
        const staff = await readStaff(tx);
        const person = staff.find(({ accountId }) => accountId === yamada)!;
        const row = { row: 2, cells: { [TRANSFER_COLUMNS.email]: person.email, [TRANSFER_COLUMNS.name]: person.name, ...cells } };
        const state = { staff, departments: await readDepartments(tx), plannedDays: new Map<string, string>(), day: DAY, today: '2027-03-01' };
        const { problems, transfers } = readTransfers([row], state);
        return { problems: problems.map(({ expected }) => expected), to: transfers.map(({ toName }) => toName) };
      });
    const promoted = { [TRANSFER_COLUMNS.role]: '担当課長' };
    await split('甲課');
    expect(await look(promoted)).toEqual({ problems: [], to: ['甲課'] });
    await split('乙課');
    expect(await look(promoted)).toEqual({ problems: ['departmentOrLeaving'], to: [] });
    expect(await look({ ...promoted, [TRANSFER_COLUMNS.department]: '乙課' })).toEqual({ problems: [], to: ['乙課'] });
  });

  it('counts as use of the department that somebody is to go to', async () => {
    const free = await transaction((tx) => addDepartment(tx, '新しい課'));
    const used = async () => (await transaction(readUsedDepartments)).has(free);
    expect(await used()).toBe(false);
    const id = await transferOf(yamada, to(free));
    await transferOf(okamoto, 'leaves');
    expect(await used()).toBe(true);
    await transaction((tx) => scheduled.cancel(tx, id));
    expect(await used()).toBe(false);
  });

  it('is asked for in its order, of one moment the reorganisation first', async () => {
    const transfers = await transferOf(yamada, to(department));
    const reorganisation = await plan('applyReorganisation', {});
    await database.asOwner(`UPDATE scheduled_actions SET requested_at = requested_at - interval '1 day' WHERE id = $1`, [transfers]);
    const earlier = await plan('applyPlannedTransfers', {});
    await database.asOwner(`UPDATE scheduled_actions SET due_at = due_at - interval '1 day' WHERE id = $1`, [earlier]);
    const asked: string[] = [];
    const outbox = { add: (_tx: unknown, _job: string, payload: { scheduledActionId: string }) => Promise.resolve(asked.push(payload.scheduledActionId)) };
    await transaction((tx) => new ScheduledActions(outbox as unknown as Outbox, clock).askForDue(tx));
    expect(asked).toEqual([earlier, reorganisation, transfers]);
  });

  it('takes a split back but for what was changed or removed meanwhile', async () => {
    const [one, other] = await split('甲課', '乙課');
    const elsewhere = await transaction((tx) => addDepartment(tx, '別の課'));
    const { items, assignments } = await transaction(async (tx) => {
      const { planId, sectionId } = await addPlan(tx);
      const cycleId = await addCycle(tx, planId);
      const ids: string[] = [];
      for (const number of ['1', '2']) ids.push((await addSheet(tx, { planId, sectionId, cycleId, leadDepartmentId: null, number })).itemId);
      const written = [...ids, randomUUID()].map((itemId) => ({ itemId, since: 2027, departments: [one!], before: null }));
      await tx.manager.query(`DELETE FROM assignments WHERE municipality_id = $1`, [municipalityId]);
      for (const [index, itemId] of ids.entries()) {
        await tx.manager.query(
          `INSERT INTO assignments (municipality_id, item_id, since, department_id, position) VALUES ($1, $2, 0, $3, 0), ($1, $2, 2027, $4, 0)`,
          [municipalityId, itemId, department, index === 0 ? one : elsewhere],
        );
      }
      return { items: ids, assignments: written };
    });
    const into = [one!, other!].map((key, index) => ({ key, name: `${index}`, parentId: null }));
    const reorganisation = { from: 2027, changes: [{ kind: 'split', departments: [department], into, given: {} }] };
    const id = await plan('applyReorganisation', { reorganisation, assignments });
    const person = (await transaction((tx) => readPerson(tx, administrator, DAY)))!;
    const cancelled = await new CancelReorganisation(database.tenants, scheduled, history).cancel(person, id);
    expect(cancelled.kind).toBe('ok');
    const now = await database.asOwner<{ item_id: string; since: number; department_id: string }>(
      'SELECT item_id, since, department_id FROM assignments WHERE municipality_id = $1 AND since > 0',
      [municipalityId],
    );
    expect(now).toEqual([{ item_id: items[1], since: 2027, department_id: elsewhere }]);
    const [entry] = await database.asOwner<{ payload: { assignmentsLeft: { itemId: string }[] } }>(
      `SELECT payload FROM history_entries WHERE municipality_id = $1 AND action = 'cancelReorganisation'`,
      [municipalityId],
    );
    expect(entry!.payload.assignmentsLeft.map(({ itemId }) => itemId)).toEqual(assignments.slice(1).map(({ itemId }) => itemId));
  });
});
