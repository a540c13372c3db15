import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { AssignedItem } from '#libs/domain/organization/item-holders.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

const removeAssignments = statement(
  'opening_unassign',
  `DELETE FROM assignments WHERE municipality_id = $1 AND since = $2
   AND item_id IN (SELECT i.id FROM jsonb_to_recordset($3::jsonb) AS i (id uuid))`,
);
const insertAssignments = statement(
  'opening_assign',
  `INSERT INTO assignments (municipality_id, item_id, since, department_id, position)
   SELECT $1, i.id, $2, d.id::uuid, d.place - 1
   FROM jsonb_to_recordset($3::jsonb) AS i (id uuid, departments jsonb)
   CROSS JOIN LATERAL jsonb_array_elements_text(i.departments) WITH ORDINALITY AS d (id, place)`,
);
const countChange = statement(
  'opening_register_changed',
  `UPDATE plans SET version = version + 1 WHERE municipality_id = $1 AND id = $2`,
);

/** Remembers who holds the items from a year on, so that nobody is asked again. The plan is locked. */
export async function assignHolders(
  tx: TenantTransaction,
  planId: string,
  items: readonly AssignedItem[],
  since: FiscalYear,
): Promise<void> {
  if (items.length === 0) return;
  const rows = JSON.stringify(items);
  await tx.query(removeAssignments, [tx.municipalityId, since, rows]);
  await tx.query(insertAssignments, [tx.municipalityId, since, rows]);
  await tx.query(countChange, [tx.municipalityId, planId]);
}
