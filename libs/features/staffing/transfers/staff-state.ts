import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { HeldRole } from '#libs/domain/staffing/transfer.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { plannedTransfersSchema } from './planned-transfers.js';

/** An active account as a transfer finds it. */
export interface StaffMember {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly held: readonly HeldRole[];
}

const COLUMNS = `a.id AS "accountId", a.name, a.email, a.department_id AS "departmentId", d.name AS department,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'accountId', g.account_id, 'role', g.role,
                 'departmentId', g.department_id, 'planId', g.plan_id, 'from', g.valid_from, 'to', g.valid_to)
                 ORDER BY g.role, g.department_id, g.plan_id, g.id)
               FROM role_grants g WHERE g.municipality_id = a.municipality_id AND g.account_id = a.id), '[]') AS held
   FROM accounts a LEFT JOIN departments d ON d.municipality_id = a.municipality_id AND d.id = a.department_id
   WHERE a.municipality_id = $1 AND a.active`;

const readAll = statement('transfers_staff', `SELECT ${COLUMNS} ORDER BY d.position NULLS LAST, a.name, a.email`);
const lockSome = statement('transfers_staff_lock', `SELECT ${COLUMNS} AND a.id = ANY ($2) ORDER BY a.id FOR UPDATE OF a`);
const readWaiting = statement(
  'transfers_waiting',
  `SELECT payload FROM scheduled_actions WHERE municipality_id = $1 AND job = 'applyPlannedTransfers' AND status = 'waiting'`,
);

export function readStaff(tx: TenantTransaction): Promise<StaffMember[]> {
  return tx.query<StaffMember>(readAll, [tx.municipalityId]);
}

/** Taken for writing until the transaction ends. Who is no longer active is left out. */
export function lockStaff(tx: TenantTransaction, accountIds: readonly string[]): Promise<StaffMember[]> {
  return tx.query<StaffMember>(lockSome, [tx.municipalityId, accountIds]);
}

/** The day of the transfer that is planned for an account, by account id. */
export async function readPlannedDays(tx: TenantTransaction): Promise<ReadonlyMap<string, LocalDate>> {
  const rows = await tx.query<{ payload: unknown }>(readWaiting, [tx.municipalityId]);
  return new Map(
    rows.flatMap(({ payload }) => {
      const { day, transfers } = plannedTransfersSchema.parse(payload);
      return transfers.map(({ accountId }): [string, LocalDate] => [accountId, day]);
    }),
  );
}
