import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

const takeTurn = statement('staffing_turn', `SELECT pg_advisory_xact_lock(hashtextextended('staffing:' || $1, 0))`);

/** Committees, absences and transfers are changed one after the other: each is judged by what stands beside it. */
export async function staffingTurn(tx: TenantTransaction): Promise<void> {
  await tx.query(takeTurn, [tx.municipalityId]);
}
