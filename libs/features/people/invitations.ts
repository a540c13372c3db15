import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import { SignInLinkRow } from '../accounts/sign-in-link.entity.js';

export const INVITATION_DAYS = 7;

const insertInvitations = statement(
  'invitations_insert',
  `INSERT INTO invitations (municipality_id, id, account_id, invited_by, created_at, expires_at)
   SELECT $1, id, account_id, $4, $5, $6 FROM unnest($2::uuid[], $3::uuid[]) AS wanted (id, account_id)`,
);
const deleteUnused = statement(
  'invitations_delete_unused',
  `DELETE FROM invitations WHERE municipality_id = $1 AND account_id = ANY ($2) AND used_at IS NULL`,
);

/** Links by which people choose a password: one that works at a time, for seven days, once. */
@Injectable()
export class Invitations {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Invites these accounts; the job writes the mails. Returns when the links expire. */
  async begin(tx: TenantTransaction, accountIds: readonly string[], invitedBy: string): Promise<Date> {
    await this.withdraw(tx, accountIds);
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
    const ids = accountIds.map(() => randomUUID());
    await tx.query(insertInvitations, [tx.municipalityId, ids, accountIds, invitedBy, now, expiresAt]);
    for (const invitationId of ids) await this.outbox.add(tx, 'sendInvitation', { invitationId });
    return expiresAt;
  }

  /** The links that have been mailed no longer work. */
  async withdraw(tx: TenantTransaction, accountIds: readonly string[]): Promise<void> {
    await tx.query(deleteUnused, [tx.municipalityId, accountIds]);
    await tx.manager.delete(SignInLinkRow, { municipalityId: tx.municipalityId, accountId: In([...accountIds]) });
  }
}
