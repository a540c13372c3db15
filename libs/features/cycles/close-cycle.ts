import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { lockCycle } from './locked-cycle.read.js';

type Unfinished = Extract<ApiRefusal, { code: 'sheetsUnfinished' }>['sheets'][number];

const readUnfinished = statement(
  'cycle_unfinished',
  `SELECT id AS "sheetId", carried->>'number' AS number, carried->>'title' AS title, stage FROM sheets
   WHERE municipality_id = $1 AND cycle_id = $2 AND stage <> 'ready' ORDER BY position`,
);
const updateClosed = statement(
  'cycle_close',
  `UPDATE cycles SET status = 'closed', closed_at = $3, version = version + 1 WHERE municipality_id = $1 AND id = $2`,
);

/** Closing freezes the year's result. Refused while sheets are unfinished, and says which. */
@Injectable()
export class CloseCycle {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  close(person: SignedIn, cycleId: string, version: number): Promise<Outcome<{ version: number }>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<{ version: number }>> => {
      const cycle = await lockCycle(tx, cycleId);
      if (!cycle || !mayAdminister(person, cycle.planId)) return NOT_FOUND;
      if (cycle.version !== version) return { kind: 'stale', currentVersion: cycle.version, conflicts: [] };
      if (cycle.status !== 'running') return refused([{ code: 'cycleNotRunning', status: cycle.status }]);
      const unfinished = await tx.query<Unfinished>(readUnfinished, [tx.municipalityId, cycleId]);
      if (unfinished.length > 0) {
        return refused([
          {
            code: 'sheetsUnfinished',
            count: unfinished.length,
            numbers: unfinished.map((sheet) => sheet.number),
            sheets: unfinished,
          },
        ]);
      }
      await tx.query(updateClosed, [tx.municipalityId, cycleId, this.clock.now()]);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'cycle', id: cycleId },
        action: 'close',
        payload: {},
      });
      return ok({ version: version + 1 });
    });
  }
}
