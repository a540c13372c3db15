import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { MAX_REASON_LENGTH } from '#libs/domain/review/command.js';
import { textLength } from '#libs/domain/template/sheet-template.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { readBuildingVersion } from '../publication/building-publication.read.js';
import type { LockedCycle } from './locked-cycle.read.js';
import { lockCycle } from './locked-cycle.read.js';

const updateReopened = statement(
  'cycle_reopen',
  `UPDATE cycles SET status = 'running', closed_at = NULL, version = version + 1 WHERE municipality_id = $1 AND id = $2`,
);

/** Takes a closed year up again until it is published. An administrator can then send its sheets back. */
@Injectable()
export class ReopenCycle {
  constructor(
    private readonly database: TenantDatabase,
    private readonly history: History,
  ) {}

  reopen(person: SignedIn, cycleId: string, version: number, reason: string): Promise<Outcome<{ version: number }>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<{ version: number }>> => {
      const cycle = await lockCycle(tx, cycleId);
      if (!cycle || !mayAdminister(person, cycle.planId)) return NOT_FOUND;
      if (cycle.version !== version) return { kind: 'stale', currentVersion: cycle.version, conflicts: [] };
      const refusals = refusalsOf(cycle, await readBuildingVersion(tx, cycleId), reason);
      if (refusals.length > 0) return refused(refusals);
      await tx.query(updateReopened, [tx.municipalityId, cycleId]);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'cycle', id: cycleId },
        action: 'reopen',
        payload: { reason },
      });
      return ok({ version: version + 1 });
    });
  }
}

function refusalsOf(cycle: LockedCycle, building: number | null, reason: string): ApiRefusal[] {
  const refusals: ApiRefusal[] = [];
  if (cycle.status !== 'closed') refusals.push({ code: 'cycleNotReopenable', status: cycle.status });
  // What is being built was asked for of a closed year.
  if (cycle.status === 'closed' && building !== null) refusals.push({ code: 'publicationBuilding', version: building });
  if (cycle.origin === 'imported') refusals.push({ code: 'cycleImported' });
  const length = textLength(reason);
  if (reason.trim() === '') refusals.push({ code: 'reasonRequired' });
  if (length > MAX_REASON_LENGTH) refusals.push({ code: 'reasonTooLong', length, max: MAX_REASON_LENGTH });
  return refusals;
}
