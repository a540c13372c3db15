import type { TermedGrant } from '#libs/domain/access/grant-problems.js';
import { administersForGood, administersOn } from '#libs/domain/access/grant-terms.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { PersonState } from './person-state.js';

/** As administersForGood has it. Deputies do not count, whose deputy they are does; nor does who has yet to choose a password. */
const readOthers = statement(
  'administrators_besides',
  `SELECT EXISTS (
     SELECT FROM role_grants g
     JOIN accounts a ON a.municipality_id = g.municipality_id AND a.id = g.account_id AND a.active AND a.password_hash IS NOT NULL
     WHERE g.municipality_id = $1 AND g.account_id <> $2 AND g.role = 'administrator' AND g.plan_id IS NULL
       AND g.valid_to IS NULL AND COALESCE(g.valid_from <= $3::date, true)) AS stays`,
);

/** Whether a change of somebody leaves nobody who administers the whole municipality, now or once a term ends. */
export async function leavesNoAdministrator(
  tx: TenantTransaction,
  before: PersonState,
  /** What the person still holds afterwards. */
  kept: readonly TermedGrant[],
  day: LocalDate,
): Promise<boolean> {
  // Whoever cannot sign in does not count before either: nothing is lost.
  if (!before.active || !before.hasPassword || administersForGood(kept, day)) return false;
  const loses =
    administersForGood(before.grants, day) || (administersOn(before.grants, day) && !administersOn(kept, day));
  if (!loses) return false;
  const others = await tx.one<{ stays: boolean }>(readOthers, [tx.municipalityId, before.id, day]);
  return !others!.stays;
}
