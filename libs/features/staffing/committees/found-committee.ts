import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { createCommittee, renameCommittee } from '#libs/contract/committees.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Committee } from '../../accounts/committee.entity.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { History } from '../../audit/history.js';
import { Plan } from '../../plans/plan.entity.js';
import { takeOrganizationTurn } from '../../organization/organization-turn.read.js';

type Wish = RouteInput<typeof createCommittee>['body'];
type Founded = RouteResponse<typeof createCommittee>;
type Rename = RouteInput<typeof renameCommittee>['body'];

/** Otherwise they would keep the role when they leave the committee. */
const takeInHolders = statement(
  'committee_take_in',
  `UPDATE role_grants g SET committee_id = $2
   FROM accounts a
   WHERE g.municipality_id = $1 AND g.committee_id IS NULL AND g.role = $3 AND g.plan_id IS NOT DISTINCT FROM $4::uuid
     AND COALESCE(g.valid_to >= $5::date, true)
     AND a.municipality_id = g.municipality_id AND a.id = g.account_id AND a.active
   RETURNING g.account_id AS "accountId"`,
);

/** Founds a committee, and gives it another name. */
@Injectable()
export class FoundCommittee {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  found(person: SignedIn, { role, planId, withHolders, ...wish }: Wish): Promise<Outcome<Founded>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Founded>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      await takeOrganizationTurn(tx);
      const name = wish.name.trim();
      const refusals = await nameRefusals(tx, name);
      const { municipalityId } = tx;
      if (planId !== null && !(await tx.manager.existsBy(Plan, { municipalityId, id: planId }))) {
        refusals.push({ code: 'committeePlanUnknown' });
      }
      if (refusals.length > 0) return refused(refusals);
      const id = randomUUID();
      await tx.manager.insert(Committee, { municipalityId, id, name, role, planId });
      const members = withHolders ? await tx.query(takeInHolders, [municipalityId, id, role, planId, this.clock.today()]) : [];
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'committee', id },
        action: 'createCommittee',
        payload: { name, role, planId, members },
      });
      return ok({ committeeId: id, members: members.length });
    });
  }

  rename(person: SignedIn, committeeId: string, { seenName, ...wish }: Rename): Promise<Outcome<undefined>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<undefined>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      await takeOrganizationTurn(tx);
      const key = { municipalityId: tx.municipalityId, id: committeeId };
      const committee = await tx.manager.findOneBy(Committee, key);
      if (!committee) return NOT_FOUND;
      const name = wish.name.trim();
      if (committee.name === name) return ok(undefined);
      if (committee.name !== seenName) return { kind: 'stale', currentVersion: 0, conflicts: [] };
      const refusals = await nameRefusals(tx, name);
      if (refusals.length > 0) return refused(refusals);
      await tx.manager.update(Committee, key, { name });
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'committee', id: committeeId },
        action: 'renameCommittee',
        payload: { from: committee.name, to: name },
      });
      return ok(undefined);
    });
  }
}

async function nameRefusals(tx: TenantTransaction, name: string): Promise<ApiRefusal[]> {
  if (name === '') return [{ code: 'committeeNameRequired' }];
  const taken = await tx.manager.existsBy(Committee, { municipalityId: tx.municipalityId, name });
  return taken ? [{ code: 'committeeNameTaken', name }] : [];
}
