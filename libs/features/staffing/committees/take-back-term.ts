import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { whenOf } from '#libs/domain/staffing/days.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Committee } from '../../accounts/committee.entity.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { History } from '../../audit/history.js';
import { takeOrganizationTurn } from '../../organization/organization-turn.read.js';
import { readMembers, stateOf } from './committee-members.js';
import type { RenewalPayload } from './renew-committee.js';

const readRenewal = statement(
  'committee_last_renewal',
  `SELECT payload FROM history_entries
   WHERE municipality_id = $1 AND subject_id = $2 AND action = 'renewCommittee' ORDER BY seq DESC LIMIT 1`,
);
const deletePlaces = statement('committee_delete_planned', `DELETE FROM role_grants WHERE municipality_id = $1 AND id = ANY ($2)`);
const restorePlaces = statement(
  'committee_restore_terms',
  `UPDATE role_grants g SET valid_to = before."to"
   FROM jsonb_to_recordset($3::jsonb) AS before (id uuid, "to" date)
   WHERE g.municipality_id = $1 AND g.committee_id = $2 AND g.id = before.id`,
);

/** Takes back a renewal that has not begun: those whose term it would have ended stay as they were to. */
@Injectable()
export class TakeBackTerm {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  takeBack(person: SignedIn, committeeId: string, state: string): Promise<Outcome<undefined>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<undefined>> => {
      if (!administersMunicipality(person)) return NOT_FOUND;
      await takeOrganizationTurn(tx);
      if (!(await tx.manager.existsBy(Committee, { municipalityId: tx.municipalityId, id: committeeId }))) return NOT_FOUND;
      const members = await readMembers(tx, committeeId);
      if (stateOf(members) !== state) return { kind: 'stale', currentVersion: 0, conflicts: [] };
      const today = this.clock.today();
      const planned = members.filter((member) => whenOf(member, today) === 'planned');
      if (planned.length === 0) return refused([{ code: 'noTermPlanned' }]);
      const renewal = (await tx.one<{ payload: RenewalPayload }>(readRenewal, [tx.municipalityId, committeeId]))?.payload;
      await tx.query(deletePlaces, [tx.municipalityId, planned.map(({ id }) => id)]);
      await tx.query(restorePlaces, [tx.municipalityId, committeeId, JSON.stringify(renewal?.ended ?? [])]);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'committee', id: committeeId },
        action: 'takeBackTerm',
        payload: { from: renewal?.from ?? null, members: planned.map(({ accountId }) => accountId), restored: renewal?.ended ?? [] },
      });
      return ok(undefined);
    });
  }
}
