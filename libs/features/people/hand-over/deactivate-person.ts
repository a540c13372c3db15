import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { deactivatePerson } from '#libs/contract/people.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { RouteInput } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Account } from '../../accounts/account.entity.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { History } from '../../audit/history.js';
import { Invitations } from '../invitations.js';
import { leavesNoAdministrator } from '../last-administrator.js';
import { takeOrganizationTurn } from '../../organization/organization-turn.read.js';
import type { PersonState } from '../person-state.js';
import { fingerprintOf, readPersonState } from '../person-state.js';
import { readRolesToHandOver } from './held-roles.js';

type Wish = RouteInput<typeof deactivatePerson>['body'];

interface Successor {
  readonly id: string;
  readonly hasPassword: boolean;
}

const readActive = statement(
  'successors_active',
  `SELECT id, password_hash IS NOT NULL AS "hasPassword" FROM accounts WHERE municipality_id = $1 AND id = ANY ($2) AND active`,
);
/**
 * Whoever holds a role already does not get it twice, but for as long as it was held here. Where it was held once and has
 * ended, it begins anew today: the days between stay as they were.
 */
const copyGrants = statement(
  'grants_hand_over',
  `INSERT INTO role_grants (municipality_id, id, account_id, role, department_id, plan_id, committee_id, valid_from, valid_to)
   SELECT g.municipality_id, gen_random_uuid(), taken.account_id, g.role, g.department_id, g.plan_id, g.committee_id, begun.on_day,
     CASE WHEN bool_or(g.valid_to IS NULL) THEN NULL ELSE max(g.valid_to) END
   FROM unnest($3::uuid[], $4::uuid[]) AS taken (grant_id, account_id)
   JOIN role_grants g ON g.municipality_id = $1 AND g.account_id = $2 AND g.id = taken.grant_id
     AND COALESCE(g.valid_to >= $5::date, true)
   CROSS JOIN LATERAL (
     SELECT CASE WHEN EXISTS (
       SELECT FROM role_grants o
       WHERE o.municipality_id = g.municipality_id AND o.account_id = taken.account_id AND o.role = g.role
         AND (o.department_id, o.plan_id, o.committee_id, o.valid_from)
           IS NOT DISTINCT FROM (g.department_id, g.plan_id, g.committee_id, g.valid_from)
         AND o.valid_to < $5::date) THEN $5::date ELSE g.valid_from END AS on_day) AS begun
   GROUP BY g.municipality_id, taken.account_id, g.role, g.department_id, g.plan_id, g.committee_id, begun.on_day
   ON CONFLICT ON CONSTRAINT role_grants_once DO UPDATE SET valid_to =
     CASE WHEN role_grants.valid_to IS NULL OR EXCLUDED.valid_to IS NULL THEN NULL
       ELSE GREATEST(role_grants.valid_to, EXCLUDED.valid_to) END`,
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
      await this.write(tx, accountId, wish, this.clock.today());
      await this.note(tx, person, accountId, wish);
      return ok(undefined);
    });
  }

  private async refusals(tx: TenantTransaction, person: SignedIn, state: PersonState, wish: Wish): Promise<ApiRefusal[]> {
    const refusals: ApiRefusal[] = [];
    const today = this.clock.today();
    const takers = await successorsOf(tx, wish);
    // Whoever has yet to accept the invitation holds nothing yet.
    const usable = takers.filter(({ id, hasPassword }) => hasPassword && id !== state.id);
    const taken = new Set(wish.successors.filter((one) => usable.some(({ id }) => id === one.accountId)).map(({ grantId }) => grantId));
    const handedOver = state.grants.filter(({ id }) => taken.has(id));
    if (state.id === person.accountId) refusals.push({ code: 'ownAccount' });
    else if (await leavesNoAdministrator(tx, state, handedOver, today)) refusals.push({ code: 'lastAdministrator' });
    if (!allKnown(state, wish, takers)) refusals.push({ code: 'successorUnknown' });
    const roles = await readRolesToHandOver(tx, state.id, today);
    const unheld = roles.filter(({ grantId, alsoHeldBy }) => alsoHeldBy.length === 0 && !taken.has(grantId));
    if (unheld.length > 0 && !wish.leaveUnheld) refusals.push({ code: 'workUnheld', count: unheld.length });
    return refusals;
  }

  private async write(tx: TenantTransaction, accountId: string, { successors }: Wish, today: LocalDate): Promise<void> {
    const { municipalityId } = tx;
    const grantIds = successors.map(({ grantId }) => grantId);
    const takers = successors.map((successor) => successor.accountId);
    await tx.query(copyGrants, [municipalityId, accountId, grantIds, takers, today]);
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

/** Those who are to take over and are active. */
function successorsOf(tx: TenantTransaction, { successors }: Wish): Promise<Successor[]> {
  return tx.query<Successor>(readActive, [tx.municipalityId, successors.map(({ accountId }) => accountId)]);
}

/** Every role is the person's, and everybody who takes one over is active and somebody else. */
function allKnown(state: PersonState, { successors }: Wish, takers: readonly Successor[]): boolean {
  return successors.every(
    ({ grantId, accountId }) =>
      accountId !== state.id && takers.some(({ id }) => id === accountId) && state.grants.some(({ id }) => id === grantId),
  );
}
