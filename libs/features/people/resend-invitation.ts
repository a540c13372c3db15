import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { Invitations } from './invitations.js';
import { takeOrganizationTurn } from '../organization/organization-turn.read.js';
import { readPersonState } from './person-state.js';

type Resent = Outcome<{ expiresAt: string }>;

/** Mails a new link: another invitation, or パスワードの再設定 for somebody who has a password. */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly invitations: Invitations,
    private readonly history: History,
  ) {}

  resend(person: SignedIn, accountId: string): Promise<Resent> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Resent> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      await takeOrganizationTurn(tx);
      const account = await readPersonState(tx, accountId);
      if (!account) return NOT_FOUND;
      if (!account.active) return refused([{ code: 'personInactive' }]);
      const expiresAt = await this.invitations.begin(tx, [accountId], person.accountId);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'account', id: accountId },
        action: account.hasPassword ? 'offerPasswordReset' : 'resendInvitation',
        payload: { email: account.email },
      });
      return ok({ expiresAt: expiresAt.toISOString() });
    });
  }
}
