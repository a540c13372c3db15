import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { GrantInput } from '#libs/contract/people.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { sameGrant } from '#libs/domain/access/grant-problems.js';
import { administersOn } from '#libs/domain/access/grant-terms.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Account } from '../accounts/account.entity.js';
import { RoleGrantRow } from '../accounts/role-grant.entity.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { addGrants } from './add-people.js';
import { Invitations } from './invitations.js';
import { leavesNoAdministrator } from './last-administrator.js';
import { takeOrganizationTurn } from '../organization/organization-turn.read.js';
import type { PersonInput } from './person-input.js';
import { normalized, personRefusals } from './person-input.js';
import type { HeldGrant, PersonState } from './person-state.js';
import { fingerprintOf, ownGrants, readPersonState } from './person-state.js';
import { readScopes } from './role-scopes.js';

type Changed = Outcome<{ fingerprint: string }>;

/** Changes somebody's name, address, department and roles. Sessions go on: rights are read at every request. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly history: History,
  ) {}

  change(person: SignedIn, accountId: string, input: PersonInput, fingerprint: string): Promise<Changed> {
    const wanted = normalized(input);
    return this.database.transaction(person.municipalityId, async (tx): Promise<Changed> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      await takeOrganizationTurn(tx);
      const before = await readPersonState(tx, accountId);
      if (!before) return NOT_FOUND;
      if (fingerprintOf(before) !== fingerprint) return refused([{ code: 'personChanged' }]);
      const refusals = [
        ...(await personRefusals(tx, wanted, await readScopes(tx), accountId)),
        ...(await this.administrationRefusals(tx, person, before, wanted)),
      ];
      if (refusals.length > 0) return refused(refusals);
      const changes = changesOf(before, wanted);
      if (changes === null) return ok({ fingerprint });
      await this.write(tx, person, before, wanted);
      const after = await readPersonState(tx, accountId);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'account', id: accountId },
        action: 'change',
        payload: changes,
      });
      return ok({ fingerprint: fingerprintOf(after!) });
    });
  }

  private async administrationRefusals(
    tx: TenantTransaction,
    person: SignedIn,
    before: PersonState,
    wanted: PersonInput,
  ): Promise<ApiRefusal[]> {
    const today = this.clock.today();
    const keeps = [...wanted.grants, ...before.grants.filter(({ committeeId }) => committeeId !== null)];
    const isSelf = before.id === person.accountId;
    if (isSelf && administersOn(before.grants, today) && !administersOn(keeps, today)) return [{ code: 'ownAdministration' }];
    return (await leavesNoAdministrator(tx, before, keeps, today)) ? [{ code: 'lastAdministrator' }] : [];
  }

  private async write(tx: TenantTransaction, person: SignedIn, before: PersonState, wanted: PersonInput): Promise<void> {
    const { municipalityId } = tx;
    const { id } = before;
    const { name, email, departmentId } = wanted;
    await tx.manager.update(Account, { municipalityId, id }, { name, email, departmentId });
    const { added, removed } = grantChanges(before, wanted);
    if (removed.length > 0) await tx.manager.delete(RoleGrantRow, { municipalityId, id: In(removed.map((grant) => grant.id)) });
    await addGrants(tx, added.map((grant) => ({ accountId: id, ...grant })));
    if (email === before.email) return;
    // A link in a mailbox that is not this person's any more, or never was.
    if (before.active && !before.hasPassword) await this.invitations.begin(tx, [id], person.accountId);
    else await this.invitations.withdraw(tx, [id]);
  }
}

function grantChanges(before: PersonState, wanted: PersonInput): { added: GrantInput[]; removed: HeldGrant[] } {
  const held = ownGrants(before);
  const same = (one: GrantInput, other: GrantInput) => sameGrant(one, other) && one.validTo === other.validTo;
  return {
    added: wanted.grants.filter((grant) => !held.some((other) => same(grant, other))),
    removed: held.filter((grant) => !wanted.grants.some((other) => same(grant, other))),
  };
}

/** What from, what to; null when nothing is different. */
function changesOf(before: PersonState, wanted: PersonInput): object | null {
  const fields = (['name', 'email', 'departmentId'] as const).filter((field) => before[field] !== wanted[field]);
  const { added, removed } = grantChanges(before, wanted);
  if (fields.length + added.length + removed.length === 0) return null;
  const plain = ({ role, departmentId, planId, validFrom, validTo }: GrantInput) => ({ role, departmentId, planId, validFrom, validTo });
  return {
    ...Object.fromEntries(fields.map((field) => [field, { from: before[field], to: wanted[field] }])),
    rolesAdded: added.map(plain),
    rolesRemoved: removed.map(plain),
  };
}
