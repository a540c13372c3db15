import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { deactivatePerson } from '#libs/contract/people.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { RouteInput } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Account } from '../../accounts/account.entity.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { History } from '../../audit/history.js';
import { Invitations } from '../invitations.js';
import { administersAll, isLastAdministrator } from '../last-administrator.js';
import { takeOrganizationTurn } from '../../organization/organization-turn.read.js';
import type { PersonState } from '../person-state.js';
import { fingerprintOf, readPersonState } from '../person-state.js';
import { readRolesToHandOver } from './held-roles.js';

type Wish = RouteInput<typeof deactivatePerson>['body'];

const readActive = statement(
  'successors_active',
  `SELECT id FROM accounts WHERE municipality_id = $1 AND id = ANY ($2) AND active`,
);
/** Whoever holds a role already does not get it twice. */
const copyGrants = statement(
  'grants_hand_over',
  `INSERT INTO role_grants (municipality_id, id, account_id, role, department_id, plan_id, committee_id, valid_from, valid_to)
   SELECT g.municipality_id, gen_random_uuid(), taken.account_id, g.role, g.department_id, g.plan_id, g.committee_id,
     g.valid_from, g.valid_to
   FROM unnest($3::uuid[], $4::uuid[]) AS taken (grant_id, account_id)
   JOIN role_grants g ON g.municipality_id = $1 AND g.account_id = $2 AND g.id = taken.grant_id
   ON CONFLICT ON CONSTRAINT role_grants_once DO NOTHING`,
);
const endSessions = statement('person_sessions_end', `DELETE FROM sessions WHERE municipality_id = $1 AND account_id = $2`);

/** 利用停止と引継ぎ: ends somebody's sessions and links, and gives the roles to those who take over. */
@Injectable()
export class DeactivatePerson {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly history: History,
  ) {}

  deactivate(person: SignedIn, accountId: string, wish: Wish): Promise<Outcome<undefined>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<undefined>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      await takeOrganizationTurn(tx);
      const state = await readPersonState(tx, accountId);
      if (!state) return NOT_FOUND;
      if (!state.active) return refused([{ code: 'personInactive' }]);
      if (fingerprintOf(state) !== wish.fingerprint) return refused([{ code: 'personChanged' }]);
      const refusals = await this.refusals(tx, person, state, wish);
      if (refusals.length > 0) return refused(refusals);
      await this.write(tx, accountId, wish);
      await this.note(tx, person, accountId, wish);
      return ok(undefined);
    });
  }

  private async refusals(tx: TenantTransaction, person: SignedIn, state: PersonState, wish: Wish): Promise<ApiRefusal[]> {
    const refusals: ApiRefusal[] = [];
    const today = this.clock.today();
    if (state.id === person.accountId) refusals.push({ code: 'ownAccount' });
    else if (administersAll(state.grants, today) && state.hasPassword && (await isLastAdministrator(tx, state.id, today))) {
      refusals.push({ code: 'lastAdministrator' });
    }
    if (!(await allKnown(tx, state, wish))) refusals.push({ code: 'successorUnknown' });
    const roles = await readRolesToHandOver(tx, state.id, today);
    const unheld = roles.filter(
      ({ grantId, alsoHeldBy }) => alsoHeldBy.length === 0 && !wish.successors.some((one) => one.grantId === grantId),
    );
    if (unheld.length > 0 && !wish.leaveUnheld) refusals.push({ code: 'workUnheld', count: unheld.length });
    return refusals;
  }

  private async write(tx: TenantTransaction, accountId: string, { successors }: Wish): Promise<void> {
    const { municipalityId } = tx;
    const grantIds = successors.map(({ grantId }) => grantId);
    const takers = successors.map((successor) => successor.accountId);
    await tx.query(copyGrants, [municipalityId, accountId, grantIds, takers]);
    await tx.manager.update(Account, { municipalityId, id: accountId }, { active: false });
    await tx.query(endSessions, [municipalityId, accountId]);
    await this.invitations.withdraw(tx, [accountId]);
  }

  private async note(tx: TenantTransaction, person: SignedIn, accountId: string, { successors, leaveUnheld }: Wish): Promise<void> {
    const actor = asHistoryActor(person);
    await this.history.append(tx, {
      actor,
      subject: { kind: 'account', id: accountId },
      action: 'deactivate',
      payload: { successors, leaveUnheld },
    });
    for (const taker of new Set(successors.map((successor) => successor.accountId))) {
      const grantIds = successors.filter((successor) => successor.accountId === taker).map(({ grantId }) => grantId);
      await this.history.append(tx, {
        actor,
        subject: { kind: 'account', id: taker },
        action: 'takeOver',
        payload: { from: accountId, grantIds },
      });
    }
  }
}

/** Every role is the person's, and everybody who takes one over is active and somebody else. */
async function allKnown(tx: TenantTransaction, state: PersonState, { successors }: Wish): Promise<boolean> {
  const takers = [...new Set(successors.map(({ accountId }) => accountId))];
  const active = await tx.query<{ id: string }>(readActive, [tx.municipalityId, takers]);
  return (
    active.length === takers.length &&
    !takers.includes(state.id) &&
    successors.every(({ grantId }) => state.grants.some(({ id }) => id === grantId))
  );
}
