import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

const take = statement('people_turn', `SELECT pg_advisory_xact_lock(hashtextextended('people:' || $1, 0))`);

/**
 * Whoever changes a municipality's people waits until the one before has finished: two who each leave the other as the
 * last administrator would leave none.
 */
export async function takePeopleTurn(tx: TenantTransaction): Promise<void> {
  await tx.query(take, [tx.municipalityId]);
}
