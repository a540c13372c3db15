import type { Reorganisation } from '#libs/domain/organization/reorganisation.js';
import { reassigned } from '#libs/domain/organization/reorganisation.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { readHeldItems } from './open-work.js';
import type { Organization } from './organization.js';

/** The departments that hold an item from a year on, and those that were written there before; null: none were. */
export interface WrittenAssignment {
  readonly itemId: string;
  readonly since: number;
  readonly departments: readonly string[];
  readonly before: readonly string[] | null;
}

const deleteGroups = statement(
  'organization_assignments_delete',
  `DELETE FROM assignments a USING jsonb_to_recordset($2::jsonb) AS g ("itemId" uuid, since integer)
   WHERE a.municipality_id = $1 AND a.item_id = g."itemId" AND a.since = g.since`,
);
const insertGroups = statement(
  'organization_assignments_write',
  `INSERT INTO assignments (municipality_id, item_id, since, department_id, position)
   SELECT $1, g."itemId", g.since, held.id::uuid, held.place - 1
   FROM jsonb_to_recordset($2::jsonb) AS g ("itemId" uuid, since integer, departments jsonb)
   CROSS JOIN LATERAL jsonb_array_elements_text(g.departments) WITH ORDINALITY AS held (id, place)`,
);
/** Whoever changes one of these registers at the same time is told so. */
const raiseVersions = statement(
  'organization_plan_versions',
  `UPDATE plans SET version = version + 1 WHERE municipality_id = $1
     AND id IN (SELECT plan_id FROM items WHERE municipality_id = $1 AND id = ANY ($2))`,
);

/** Gives the items of a split department to those that take them over, from the year on. The plans are locked. */
export async function moveAssignments(
  tx: TenantTransaction,
  reorganisation: Reorganisation,
  { departments }: Organization,
): Promise<WrittenAssignment[]> {
  const items = (await readHeldItems(tx)).filter(({ endedIn }) => endedIn === null || endedIn >= reorganisation.from);
  const written = items.flatMap((item) =>
    reassigned(item, reorganisation, departments).map((group) => ({
      itemId: item.id,
      ...group,
      before: item.assignments.find(({ since }) => since === group.since)?.departments ?? null,
    })),
  );
  await writeAssignments(tx, written);
  return written;
}

/**
 * Puts back what stood there before, where it is still what was written. Returns the others, which are left as they are:
 * somebody has given the item to other departments meanwhile, or removed it. The plans are locked.
 */
export async function restoreAssignments(
  tx: TenantTransaction,
  written: readonly WrittenAssignment[],
): Promise<WrittenAssignment[]> {
  const items = new Map((await readHeldItems(tx)).map((item) => [item.id, item]));
  const untouched = written.filter(({ itemId, since, departments }) => {
    const now = items.get(itemId)?.assignments.find((group) => group.since === since)?.departments;
    return now?.join() === departments.join();
  });
  await writeAssignments(tx, untouched.map((group) => ({ ...group, departments: group.before ?? [] })));
  return written.filter((group) => !untouched.includes(group));
}

async function writeAssignments(
  tx: TenantTransaction,
  groups: readonly Pick<WrittenAssignment, 'itemId' | 'since' | 'departments'>[],
): Promise<void> {
  if (groups.length === 0) return;
  const rows = JSON.stringify(groups);
  await tx.query(deleteGroups, [tx.municipalityId, rows]);
  await tx.query(insertGroups, [tx.municipalityId, rows]);
  await tx.query(raiseVersions, [tx.municipalityId, groups.map(({ itemId }) => itemId)]);
}
