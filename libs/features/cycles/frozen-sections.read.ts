import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';

const read = statement(
  'sections_frozen',
  `SELECT s.key, parent.key AS parent, s.label, s.title, s.preface
   FROM sections s LEFT JOIN sections parent ON parent.municipality_id = s.municipality_id AND parent.id = s.parent_id
   WHERE s.municipality_id = $1 AND s.plan_id = $2 ORDER BY s.position`,
);

/** The plan's sections in printed order, as a cycle freezes them. */
export function readSections(tx: TenantTransaction, planId: string): Promise<FrozenSection[]> {
  return tx.query<FrozenSection>(read, [tx.municipalityId, planId]);
}
