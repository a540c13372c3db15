import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Account } from '../../accounts/account.entity.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { History } from '../../audit/history.js';
import { takeOrganizationTurn } from '../../organization/organization-turn.read.js';
import { fingerprintOf, readPersonState } from '../person-state.js';

/** Lets somebody sign in again, with the roles that the account had. What was handed over stays with those who took it. */
@Injectable()
export class ReactivatePerson {
  constructor(
    private readonly database: TenantDatabase,
    private readonly history: History,
  ) {}

  reactivate(person: SignedIn, accountId: string, fingerprint: string): Promise<Outcome<undefined>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<undefined>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      await takeOrganizationTurn(tx);
      const state = await readPersonState(tx, accountId);
      if (!state) return NOT_FOUND;
      if (fingerprintOf(state) !== fingerprint) return refused([{ code: 'personChanged' }]);
      if (state.active) return ok(undefined);
      await tx.manager.update(Account, { municipalityId: tx.municipalityId, id: accountId }, { active: true });
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'account', id: accountId },
        action: 'reactivate',
        payload: {},
      });
      return ok(undefined);
    });
  }
}
