import { Injectable } from '@nestjs/common';
import type { Publication } from '#libs/contract/cycles.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import { MAX_WITHDRAWAL_REASON_LENGTH as MAX } from '#libs/contract/publications.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { textLength } from '#libs/domain/template/sheet-template.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { lockCycle } from '../cycles/locked-cycle.read.js';
import { readPublications } from './publication-list.read.js';
import { cancelPublications } from './scheduled-publications.read.js';

const readCycleId = statement('withdrawal_cycle', `SELECT cycle_id AS id FROM publications WHERE municipality_id = $1 AND id = $2`);
const markWithdrawn = statement(
  'publication_withdraw',
  `UPDATE publications SET withdrawn_at = $3, withdrawn_by = $4, withdrawal_reason = $5 WHERE municipality_id = $1 AND id = $2`,
);
/** Where it was live, nothing is: the year is closed, and can be taken up again or published anew. */
const takeOffline = statement(
  'publication_take_offline',
  `UPDATE cycles SET version = version + 1,
     status = CASE WHEN live_publication_id = $3 THEN 'closed' ELSE status END,
     live_publication_id = NULLIF(live_publication_id, $3)
   WHERE municipality_id = $1 AND id = $2`,
);

/** 取下げ: takes a released version back, with a reason that the public reads at its address. */
@Injectable()
export class WithdrawPublication {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  withdraw(person: SignedIn, publicationId: string, version: number, reason: string): Promise<Outcome<Publication>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Publication>> => {
      const cycleId = (await tx.one<{ id: string }>(readCycleId, [tx.municipalityId, publicationId]))?.id;
      const cycle = cycleId === undefined ? undefined : await lockCycle(tx, cycleId);
      if (!cycle || cycleId === undefined || !mayAdminister(person, cycle.planId)) return NOT_FOUND;
      const publications = await readPublications(tx, cycleId);
      const publication = publications.find(({ id }) => id === publicationId)!;
      // Pressed twice, or in two tabs.
      if (publication.withdrawal?.reason === reason) return ok(publication);
      // It may be what the next version, half built, says that it corrects.
      if (publications.some(({ id, status }) => id !== publicationId && status === 'building')) return { kind: 'alreadyPublishing' };
      if (cycle.version !== version) return { kind: 'stale', currentVersion: cycle.version, conflicts: [] };
      const refusals = refusalsOf(publication, reason);
      if (refusals.length > 0) return refused(refusals);
      await tx.query(markWithdrawn, [tx.municipalityId, publicationId, this.clock.now(), person.accountId, reason]);
      await tx.query(takeOffline, [tx.municipalityId, cycleId, publicationId]);
      // What was to follow it was planned for a year that is public.
      const cancelled = publication.live ? await cancelPublications(tx, cycleId, this.clock.now()) : [];
      const withdrawn = (await readPublications(tx, cycleId)).find(({ id }) => id === publicationId)!;
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'publication', id: publicationId },
        action: 'withdraw',
        payload: { cycleId, version: publication.version, live: publication.live, reason, cancelled },
      });
      return ok(withdrawn);
    });
  }
}

function refusalsOf({ status, withdrawal, version }: Publication, reason: string): ApiRefusal[] {
  const refusals: ApiRefusal[] = [];
  if (status !== 'built') refusals.push({ code: 'publicationNotBuilt', version });
  if (withdrawal !== null) refusals.push({ code: 'publicationWithdrawn', version });
  const length = textLength(reason);
  if (reason.trim() === '') refusals.push({ code: 'reasonRequired' });
  if (length > MAX) refusals.push({ code: 'reasonTooLong', length, max: MAX });
  return refusals;
}
