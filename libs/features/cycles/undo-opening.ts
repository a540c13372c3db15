import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { lockCycle } from './locked-cycle.read.js';

/** Held until the cycle is gone, so that nobody begins to write meanwhile. */
const lockSheets = statement(
  'undo_opening_sheets',
  `SELECT carried->>'number' AS number, version > 1 AS used FROM sheets
   WHERE municipality_id = $1 AND cycle_id = $2 ORDER BY position FOR UPDATE`,
);
const deleteCycle = statement('undo_opening', `DELETE FROM cycles WHERE municipality_id = $1 AND id = $2`);

/** Takes back the opening of a year while nobody has written: its sheets go with it, the history stays. */
@Injectable()
export class UndoOpening {
  constructor(
    private readonly database: TenantDatabase,
    private readonly history: History,
  ) {}

  undo(person: SignedIn, cycleId: string, version: number): Promise<Outcome<{ sheets: number }>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<{ sheets: number }>> => {
      // Sheets before their cycle, in the order in which whoever saves takes them.
      const sheets = await tx.query<{ number: string; used: boolean }>(lockSheets, [tx.municipalityId, cycleId]);
      const cycle = await lockCycle(tx, cycleId);
      if (!cycle || !mayAdminister(person, cycle.planId)) return NOT_FOUND;
      if (cycle.version !== version) return { kind: 'stale', currentVersion: cycle.version, conflicts: [] };
      if (cycle.origin === 'imported') return refused([{ code: 'cycleImported' }]);
      if (cycle.status !== 'running') return refused([{ code: 'cycleNotRunning', status: cycle.status }]);
      const used = sheets.filter((sheet) => sheet.used).map((sheet) => sheet.number);
      if (used.length > 0) return refused([{ code: 'cycleInUse', count: used.length, numbers: used }]);
      await tx.query(deleteCycle, [tx.municipalityId, cycleId]);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'cycle', id: cycleId },
        action: 'undoOpening',
        payload: { planId: cycle.planId, sheets: sheets.length },
      });
      return ok({ sheets: sheets.length });
    });
  }
}
