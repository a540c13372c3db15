import { In } from 'typeorm';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { SignInLinkRow } from '../../accounts/sign-in-link.entity.js';

const endSessions = statement('transfers_end_sessions', `DELETE FROM sessions WHERE municipality_id = $1 AND account_id = ANY ($2)`);
/** Invitations and links to a new password are the same rows. */
const voidLinks = statement(
  'transfers_void_links',
  `DELETE FROM invitations WHERE municipality_id = $1 AND account_id = ANY ($2) AND used_at IS NULL`,
);

/** Whoever has left is signed out, and the links that were mailed no longer work: also not once the account is used again. */
export async function endAccess(tx: TenantTransaction, accountIds: readonly string[]): Promise<void> {
  await tx.query(endSessions, [tx.municipalityId, accountIds]);
  await tx.query(voidLinks, [tx.municipalityId, accountIds]);
  await tx.manager.delete(SignInLinkRow, { municipalityId: tx.municipalityId, accountId: In([...accountIds]) });
}
