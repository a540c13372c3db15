import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { SheetView } from '#libs/contract/sheets.js';
import { isStaff, mayRead } from '#libs/domain/access/role.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { SheetHistoryRow } from './history-view.js';
import { historyEntry } from './history-view.js';
import { mergedSaves } from './merged-saves.js';
import type { SheetRow } from './sheet-row.js';
import { decisionContext, SHEET_ROW_SQL } from './sheet-row.js';
import { sheetView } from './sheet-view.js';

/** Rows, not entries: the autosaves of a sitting are shown as one. */
const HISTORY_LIMIT = 200;

const readSheet = statement('sheet_read', SHEET_ROW_SQL);
/** The sheet's own history, and the opening of the cycle that made it. */
const readHistory = statement(
  'sheet_history',
  `SELECT seq, at, actor_kind, actor_id, actor_name, action, payload FROM history_entries
   WHERE municipality_id = $1 AND (subject_id = $2 OR (subject_id = $3 AND action = 'open'))
   ORDER BY seq DESC LIMIT ${HISTORY_LIMIT}`,
);

/** Hot path: everything that a sheet's page shows, in two statements. */
@Injectable()
export class OpenSheet {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async open(person: SignedIn, sheetId: string): Promise<Outcome<SheetView>> {
    return this.database.transaction(person.municipalityId, async (tx) => {
      const row = await tx.one<SheetRow>(readSheet, [tx.municipalityId, sheetId]);
      if (!row || !mayRead(person, { settled: isSettledStage(row.stage) })) return NOT_FOUND;
      // How the sheet came about inside the town hall is not for outside people to read.
      const history = isStaff(person)
        ? await tx.query<SheetHistoryRow>(readHistory, [tx.municipalityId, sheetId, row.cycle_id])
        : [];
      return ok(
        sheetView(
          row,
          mergedSaves(history).map((entry) => historyEntry(entry, row)),
          decisionContext(row, person),
          this.clock.now(),
        ),
      );
    });
  }
}
