import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

const take = statement('organization_turn', `SELECT pg_advisory_xact_lock(hashtextextended('organization:' || $1, 0))`);

/**
 * Departments, people and their roles are changed one after the other, until the transaction ends: each change is judged by
 * what stands beside it, and two who each leave the other as the last administrator would leave none.
 */
export async function takeOrganizationTurn(tx: TenantTransaction): Promise<void> {
  await tx.query(take, [tx.municipalityId]);
}
