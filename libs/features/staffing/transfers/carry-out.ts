import { randomUUID } from 'node:crypto';
import type { Outcome } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { addDays } from '#libs/domain/fiscal/local-date.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import type { Transfer } from '#libs/domain/staffing/transfer.js';
import { administersFrom, transferEffect } from '#libs/domain/staffing/transfer.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { readDepartments } from '../../plans/plan-register.read.js';
import { endAccess } from './end-access.js';
import type { StaffMember } from './staff-state.js';
import { lockStaff } from './staff-state.js';
import { targetOf } from './transfer-target.js';

const deleteRoles = statement('transfers_delete_roles', `DELETE FROM role_grants WHERE municipality_id = $1 AND id = ANY ($2)`);
const endRoles = statement(
  'transfers_end_roles',
  `UPDATE role_grants g SET valid_to = ended."to" FROM jsonb_to_recordset($2::jsonb) AS ended (id uuid, "to" date)
   WHERE g.municipality_id = $1 AND g.id = ended.id`,
);
const beginRoles = statement(
  'transfers_begin_roles',
  `INSERT INTO role_grants (municipality_id, id, account_id, role, department_id, plan_id, valid_from)
   SELECT $1, id, "accountId", role, "departmentId", "planId", "from"
   FROM jsonb_to_recordset($2::jsonb)
     AS begun (id uuid, "accountId" uuid, role text, "departmentId" uuid, "planId" uuid, "from" date)`,
);
const moveAccounts = statement(
  'transfers_move_accounts',
  `UPDATE accounts a SET department_id = moved."departmentId", active = NOT moved.leaves
   FROM jsonb_to_recordset($2::jsonb) AS moved (id uuid, "departmentId" uuid, leaves boolean)
   WHERE a.municipality_id = $1 AND a.id = moved.id`,
);

type Wish = Transfer & {
  /** The name of where to, as it was shown. */
  readonly toName?: string | null;
};

type CarriedOut<Wished> = Extract<Outcome<Wished[]>, { kind: 'ok' | 'refused' }>;

/**
 * Does transfers, in as many statements for a thousand people as for one: old roles end the day before, new ones begin
 * on the day, whoever leaves can no longer sign in. Answers those done; who has left meanwhile is passed over. Whole or
 * not at all: nothing is written where one of them is refused.
 */
export async function carryOut<Wished extends Wish>(
  tx: TenantTransaction,
  wished: readonly Wished[],
  today: LocalDate,
): Promise<CarriedOut<Wished>> {
  const staff = new Map((await lockStaff(tx, wished.map(({ accountId }) => accountId))).map((member) => [member.accountId, member]));
  const { transfers, refusals } = judged(wished, { staff, today, departments: await readDepartments(tx) });
  if (refusals.length > 0) return { kind: 'refused', refusals };
  await write(tx, transfers, staff);
  return { kind: 'ok', value: transfers };
}

interface Present {
  /** By account id. */
  readonly staff: ReadonlyMap<string, StaffMember>;
  readonly departments: readonly LinkedDepartment[];
  readonly today: LocalDate;
}

/** What was wished, with the departments that hold the work by now: it may have been planned long ago. */
function judged<Wished extends Wish>(
  wished: readonly Wished[],
  { staff, departments, today }: Present,
): { transfers: Wished[]; refusals: ApiRefusal[] } {
  const refusals: ApiRefusal[] = [];
  const transfers = wished.flatMap((wish): Wished[] => {
    const { accountId, day, to, toName } = wish;
    const person = staff.get(accountId);
    if (!person) return [];
    if (to === 'leaves') {
      if (administersFrom(day, person.held)) refusals.push({ code: 'transferAdministratorLeaves', name: person.name });
      return [wish];
    }
    if (to.departmentId === null) return [wish];
    const target = targetOf(to.departmentId, day, today, departments);
    if (target) return [{ ...wish, to: { ...to, departmentId: target.id } }];
    const department = departments.find(({ id }) => id === to.departmentId)?.name ?? toName ?? '';
    refusals.push({ code: 'transferDepartmentGone', name: person.name, department });
    return [];
  });
  return { transfers, refusals };
}

async function write(tx: TenantTransaction, transfers: readonly Transfer[], staff: Present['staff']): Promise<void> {
  const effects = transfers.map((transfer) => ({ ...transfer, ...transferEffect(transfer, staff.get(transfer.accountId)!.held) }));
  const ended = effects.flatMap(({ ended: roles, day }) => roles.map(({ id, from }) => ({ id, from, day, to: addDays(day, -1) })));
  const begun = effects.flatMap(({ begun: roles, accountId, day }) =>
    roles.map((role) => ({ ...role, id: randomUUID(), accountId, from: day })),
  );
  const moved = transfers.map(({ accountId, to }) => ({
    id: accountId,
    departmentId: to === 'leaves' ? staff.get(accountId)!.departmentId : to.departmentId,
    leaves: to === 'leaves',
  }));
  // A role that was to begin on the day or later never counts.
  const never = ended.filter(({ from, day }) => from !== null && from >= day);
  await tx.query(deleteRoles, [tx.municipalityId, never.map(({ id }) => id)]);
  await tx.query(endRoles, [tx.municipalityId, JSON.stringify(ended.filter((role) => !never.includes(role)))]);
  await tx.query(beginRoles, [tx.municipalityId, JSON.stringify(begun)]);
  await tx.query(moveAccounts, [tx.municipalityId, JSON.stringify(moved)]);
  await endAccess(tx, moved.filter(({ leaves }) => leaves).map(({ id }) => id));
}
