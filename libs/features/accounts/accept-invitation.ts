import { Injectable } from '@nestjs/common';
import type { readInvitation } from '#libs/contract/invitations.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { passwordProblems } from '#libs/domain/access/password-problems.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { hashSecret, parseTenantToken } from '#libs/platform/tokens/tenant-token.js';
import { History } from '../audit/history.js';
import { hashPassword } from './password.js';
import { Sessions } from './sessions.js';
import { SignInLinkRow } from './sign-in-link.entity.js';

type Invitation = NonNullable<RouteResponse<typeof readInvitation>['invitation']>;

interface InvitationRow {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly municipality: LocalizedText;
  readonly reset: boolean;
  readonly expiresAt: Date;
}

const LIVE = `
   FROM invitations i
   JOIN municipalities m ON m.id = i.municipality_id
   JOIN accounts a ON a.municipality_id = i.municipality_id AND a.id = i.account_id AND a.active
   WHERE i.municipality_id = $1 AND i.token_hash = $2 AND i.used_at IS NULL AND i.expires_at > $3`;
const readLive = statement(
  'invitation_read',
  `SELECT i.id, a.id AS "accountId", a.name, a.email, m.name AS municipality, a.password_hash IS NOT NULL AS reset,
     i.expires_at AS "expiresAt" ${LIVE}`,
);
const lockLive = statement('invitation_lock', `SELECT i.id ${LIVE} FOR UPDATE OF i, a`);
const useInvitation = statement(
  'invitation_use',
  `UPDATE invitations SET used_at = $3 WHERE municipality_id = $1 AND id = $2`,
);
const setPassword = statement(
  'password_set',
  `UPDATE accounts SET password_hash = $3, failed_sign_ins = 0, last_failed_at = NULL WHERE municipality_id = $1 AND id = $2`,
);
const endSessions = statement('sessions_end', `DELETE FROM sessions WHERE municipality_id = $1 AND account_id = $2`);

/** The page behind the link of an invitation's mail: whom it invites, and the choice of a password, once. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly history: History,
  ) {}

  /** null for a link that is used, replaced, expired or not ours: these look alike. */
  async read(token: string): Promise<Invitation | null> {
    const row = await this.find(token);
    return (
      row && {
        name: row.name,
        email: row.email,
        municipality: row.municipality,
        reset: row.reset,
        expiresAt: row.expiresAt.toISOString(),
      }
    );
  }

  /** Returns the value for the session's cookie. The password is hashed between two transactions: it takes its time. */
  async accept(token: string, password: string): Promise<Outcome<string>> {
    const invitation = await this.find(token);
    if (!invitation) return NOT_FOUND;
    const { name, email, municipality } = invitation;
    const problems = passwordProblems(password, [name, email, ...Object.values(municipality)]);
    if (problems.length > 0) return refused(problems);
    const hashed = await hashPassword(password);
    const { municipalityId, secret } = parseTenantToken(token)!;
    return this.database.transaction(municipalityId, async (tx): Promise<Outcome<string>> => {
      const live = await tx.one(lockLive, [municipalityId, hashSecret(secret), this.clock.now()]);
      if (!live) return NOT_FOUND;
      return ok(await this.begin(tx, invitation, hashed));
    });
  }

  private async begin(tx: TenantTransaction, invitation: InvitationRow, hashed: string): Promise<string> {
    const { municipalityId } = tx;
    const { id, accountId, name, reset } = invitation;
    await tx.query(setPassword, [municipalityId, accountId, hashed]);
    await tx.query(useInvitation, [municipalityId, id, this.clock.now()]);
    // Whoever knew the old password is out.
    await tx.query(endSessions, [municipalityId, accountId]);
    await tx.manager.delete(SignInLinkRow, { municipalityId, accountId });
    const cookie = await this.sessions.begin(tx, accountId);
    await this.history.append(tx, {
      actor: { kind: 'account', id: accountId, name },
      subject: { kind: 'account', id: accountId },
      action: reset ? 'resetPassword' : 'acceptInvitation',
      payload: {},
    });
    return cookie;
  }

  private async find(text: string): Promise<InvitationRow | null> {
    const token = parseTenantToken(text);
    if (!token) return null;
    const { municipalityId, secret } = token;
    const row = await this.database.transaction(municipalityId, (tx) =>
      tx.one<InvitationRow>(readLive, [municipalityId, hashSecret(secret), this.clock.now()]),
    );
    return row ?? null;
  }
}
