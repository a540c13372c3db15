import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { addPeople } from './add-people.js';
import { Invitations } from './invitations.js';
import { takeOrganizationTurn } from '../organization/organization-turn.read.js';
import type { PersonInput } from './person-input.js';
import { normalized, personRefusals } from './person-input.js';
import { readScopes } from './role-scopes.js';

/** Adds one person, and mails the invitation. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly database: TenantDatabase,
    private readonly invitations: Invitations,
    private readonly history: History,
  ) {}

  invite(person: SignedIn, input: PersonInput): Promise<Outcome<{ accountId: string }>> {
    const wanted = normalized(input);
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<{ accountId: string }>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      await takeOrganizationTurn(tx);
      const refusals = await personRefusals(tx, wanted, await readScopes(tx), null);
      const missing: ApiRefusal[] = wanted.grants.length === 0 ? [{ code: 'roleRequired' }] : [];
      if (refusals.length + missing.length > 0) return refused([...refusals, ...missing]);
      const [accountId] = await addPeople(tx, [wanted]);
      await this.invitations.begin(tx, [accountId!], person.accountId);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'account', id: accountId! },
        action: 'invite',
        payload: wanted,
      });
      return ok({ accountId: accountId! });
    });
  }
}
