import { randomUUID } from 'node:crypto';
import { addDays } from '#libs/domain/fiscal/local-date.js';
import type { Transfer } from '#libs/domain/staffing/transfer.js';
import { transferEffect } from '#libs/domain/staffing/transfer.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { lockStaff } from './staff-state.js';

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

/**
 * Does transfers, in as many statements for a thousand people as for one: old roles end the day before, new ones begin
 * on the day, whoever leaves can no longer sign in. Returns those done; who has left meanwhile is passed over.
 */
export async function carryOut<Wished extends Transfer>(tx: TenantTransaction, transfers: readonly Wished[]): Promise<Wished[]> {
  const staff = new Map((await lockStaff(tx, transfers.map(({ accountId }) => accountId))).map((member) => [member.accountId, member]));
  const here = transfers.filter(({ accountId }) => staff.has(accountId));
  const effects = here.map((transfer) => ({ ...transfer, ...transferEffect(transfer, staff.get(transfer.accountId)!.held) }));
  const ended = effects.flatMap(({ ended: roles, day }) => roles.map(({ id, from }) => ({ id, from, day, to: addDays(day, -1) })));
  const begun = effects.flatMap(({ begun: roles, accountId, day }) =>
    roles.map((role) => ({ ...role, id: randomUUID(), accountId, from: day })),
  );
  const moved = here.map(({ accountId, to }) => ({
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
  return here;
}
