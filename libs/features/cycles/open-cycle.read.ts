import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { OpeningYears } from './opening-items.read.js';

const readOpen = statement(
  'cycle_open',
  `SELECT c.id, (SELECT count(*)::int FROM sheets s WHERE s.municipality_id = c.municipality_id AND s.cycle_id = c.id) AS sheets
   FROM cycles c WHERE c.municipality_id = $1 AND c.plan_id = $2 AND c.fiscal_year_from = $3 AND c.fiscal_year_to = $4`,
);

/** The cycle of exactly these years, when they are open already. */
export function readOpenCycle(
  tx: TenantTransaction,
  planId: string,
  { from, to }: OpeningYears,
): Promise<{ readonly id: string; readonly sheets: number } | undefined> {
  return tx.one(readOpen, [tx.municipalityId, planId, from, to]);
}
