import { createHash } from 'node:crypto';
import type { PlacedDepartment } from '#libs/domain/organization/reorganisation.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** The departments of a municipality through the years. */
export interface Organization {
  /** In their order, those too that have ended or are still to begin. */
  readonly departments: readonly PlacedDepartment[];
  /** Names what was read: another one means that somebody has changed something. */
  readonly state: string;
}

const readAll = statement(
  'organization_departments',
  `SELECT d.id, d.name, d.since, d.until, d.parent_id AS "parentId",
     COALESCE((SELECT jsonb_agg(s.successor_id ORDER BY s.position) FROM department_successors s
               WHERE s.municipality_id = d.municipality_id AND s.department_id = d.id), '[]') AS successors
   FROM departments d WHERE d.municipality_id = $1 ORDER BY d.position, d.id`,
);
/** Positions are written anew from the order given; parents may stand behind their children in it. */
const upsertAll = statement(
  'organization_write',
  `INSERT INTO departments (municipality_id, id, name, position, since, until, parent_id)
   SELECT $1, d.id, d.name, d.position, d.since, d.until, d."parentId"
   FROM jsonb_to_recordset($2::jsonb)
     AS d (id uuid, name text, position integer, since integer, until integer, "parentId" uuid)
   ON CONFLICT (municipality_id, id) DO UPDATE SET name = excluded.name, position = excluded.position,
     since = excluded.since, until = excluded.until, parent_id = excluded.parent_id`,
);
const deleteSuccessors = statement(
  'organization_successors_delete',
  `DELETE FROM department_successors WHERE municipality_id = $1`,
);
const insertSuccessors = statement(
  'organization_successors_write',
  `INSERT INTO department_successors (municipality_id, department_id, successor_id, position)
   SELECT $1, d.id, heir.id::uuid, heir.place - 1
   FROM jsonb_to_recordset($2::jsonb) AS d (id uuid, successors jsonb)
   CROSS JOIN LATERAL jsonb_array_elements_text(d.successors) WITH ORDINALITY AS heir (id, place)`,
);
const deleteSome = statement('organization_delete', `DELETE FROM departments WHERE municipality_id = $1 AND id = ANY ($2)`);

export async function readOrganization(tx: TenantTransaction): Promise<Organization> {
  const departments = await tx.query<PlacedDepartment>(readAll, [tx.municipalityId]);
  return { departments, state: createHash('sha256').update(JSON.stringify(departments)).digest('hex') };
}

/** Makes the departments what is given, in this order; those that are left out are deleted. */
export async function writeOrganization(
  tx: TenantTransaction,
  before: Organization,
  departments: readonly PlacedDepartment[],
): Promise<Organization> {
  const rows = JSON.stringify(departments.map((department, position) => ({ ...department, position })));
  const kept = new Set(departments.map(({ id }) => id));
  await tx.query(deleteSuccessors, [tx.municipalityId]);
  await tx.query(upsertAll, [tx.municipalityId, rows]);
  await tx.query(insertSuccessors, [tx.municipalityId, rows]);
  await tx.query(deleteSome, [tx.municipalityId, before.departments.flatMap(({ id }) => (kept.has(id) ? [] : [id]))]);
  return readOrganization(tx);
}
