import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

const take = statement('organization_turn', `SELECT pg_advisory_xact_lock(hashtextextended('organization:' || $1, 0))`);

/** Whoever changes a municipality's departments takes turns until the transaction ends: administrators and imports. */
export async function takeOrganizationTurn(tx: TenantTransaction): Promise<void> {
  await tx.query(take, [tx.municipalityId]);
}
