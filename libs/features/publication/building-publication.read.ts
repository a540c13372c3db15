import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

const readBuilding = statement(
  'publication_building',
  `SELECT version FROM publications WHERE municipality_id = $1 AND cycle_id = $2 AND status = 'building'`,
);

/** The version of a cycle that is being built; null: none. It stays so where the cycle is locked. */
export async function readBuildingVersion(tx: TenantTransaction, cycleId: string): Promise<number | null> {
  return (await tx.one<{ version: number }>(readBuilding, [tx.municipalityId, cycleId]))?.version ?? null;
}
