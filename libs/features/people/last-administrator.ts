import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { HeldGrant } from './person-state.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** Deputies do not count: whose deputy they are does. */
const readOthers = statement(
  'administrators_besides',
  `SELECT count(*)::int AS count FROM grants_on($3::date) g
   JOIN accounts a ON a.municipality_id = g.municipality_id AND a.id = g.account_id AND a.password_hash IS NOT NULL
   WHERE g.municipality_id = $1 AND g.account_id <> $2 AND g.role = 'administrator' AND g.plan_id IS NULL
     AND g.on_behalf_of IS NULL`,
);

/** Whether nobody but this person administers the whole municipality on a day. */
export async function isLastAdministrator(tx: TenantTransaction, accountId: string, day: LocalDate): Promise<boolean> {
  const row = await tx.one<{ count: number }>(readOthers, [tx.municipalityId, accountId, day]);
  return row!.count === 0;
}

export function administersAll(grants: readonly Pick<HeldGrant, 'role' | 'planId' | 'validFrom' | 'validTo'>[], day: LocalDate): boolean {
  return grants.some(
    ({ role, planId, validFrom, validTo }) =>
      role === 'administrator' && planId === null && (validFrom ?? day) <= day && (validTo ?? day) >= day,
  );
}
