import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { takeOrganizationTurn } from '../organization/organization-turn.read.js';

const take = statement('import_turn', `SELECT pg_advisory_xact_lock(hashtextextended('plan-pack:' || $1, 0))`);
const share = statement('import_turn_shared', `SELECT pg_advisory_xact_lock_shared(hashtextextended('plan-pack:' || $1, 0))`);
/** Whoever opens a year of the plan waits until the import is done, or the import until the year is open. */
const lockPlan = statement('import_plan_lock', `SELECT id FROM plans WHERE municipality_id = $1 AND key = $2 FOR UPDATE`);

/** Whoever publishes a year of the plan sees it as it was before the import, or as it is after it. */
const lockCycles = statement(
  'import_cycles_lock',
  `SELECT c.id FROM cycles c JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   WHERE c.municipality_id = $1 AND p.key = $2 ORDER BY c.id FOR UPDATE OF c`,
);

/** Imports of one municipality, by its key, take turns until their transactions end. */
export async function takeTurn(tx: TenantTransaction, municipality: string, plan: string): Promise<void> {
  await tx.query(take, [municipality]);
  await takeOrganizationTurn(tx);
  await tx.query(lockPlan, [tx.municipalityId, plan]);
  await tx.query(lockCycles, [tx.municipalityId, plan]);
}

/** For who only reads: all that is read is from before an import, or from after it. */
export async function waitForImports(tx: TenantTransaction, municipality: string): Promise<void> {
  await tx.query(share, [municipality]);
}
