import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

const readUsed = statement(
  'departments_used',
  `SELECT department_id AS id FROM accounts WHERE municipality_id = $1 AND department_id IS NOT NULL
   UNION SELECT department_id FROM role_grants WHERE municipality_id = $1 AND department_id IS NOT NULL
   UNION SELECT department_id FROM assignments WHERE municipality_id = $1
   UNION SELECT lead_department_id FROM sheets WHERE municipality_id = $1 AND lead_department_id IS NOT NULL
   UNION SELECT (t.transfer -> 'to' ->> 'departmentId')::uuid FROM scheduled_actions s
     CROSS JOIN LATERAL jsonb_array_elements(s.payload -> 'transfers') AS t (transfer)
     WHERE s.municipality_id = $1 AND s.job = 'applyPlannedTransfers' AND s.status = 'waiting'
       AND t.transfer -> 'to' ->> 'departmentId' IS NOT NULL`,
);

/** The departments that people, items or sheets refer to, and those that somebody is to be transferred to. */
export async function readUsedDepartments(tx: TenantTransaction): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(readUsed, [tx.municipalityId]);
  return new Set(rows.map(({ id }) => id));
}
