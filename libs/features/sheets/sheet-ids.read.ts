import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

const readIds = statement(
  'sheet_ids',
  `SELECT carried->>'itemKey' AS "itemKey", id FROM sheets WHERE municipality_id = $1 AND cycle_id = $2`,
);

/** The sheets of a cycle by the keys of their items. */
export async function sheetIdsOf(tx: TenantTransaction, cycleId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ itemKey: string; id: string }>(readIds, [tx.municipalityId, cycleId]);
  return new Map(rows.map(({ itemKey, id }) => [itemKey, id]));
}
