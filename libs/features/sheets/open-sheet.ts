import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { SheetView } from '#libs/contract/sheets.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { isStaff, mayRead } from '#libs/domain/access/role.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { isSettledStage, STAGES } from '#libs/domain/review/stage.js';
import { yearsBetween } from '#libs/domain/template/cells.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { SheetHistoryRow } from './history-view.js';
import { historyEntry } from './history-view.js';
import { readLastYear } from './last-year.js';
import { mergedSaves } from './merged-saves.js';
import { readVisit, unseenSince } from './sheet-visits.js';
import type { SheetRow } from './sheet-row.js';
import { decisionContext, SHEET_ROW_SQL } from './sheet-row.js';
import { NOTHING_BESIDE, sheetView } from './sheet-view.js';
import { StageHolders } from './stage-holders.js';

/** Autosaves are many, and one sitting's are shown as one: so many rows of them are read, and all of the others. */
const SAVES_LIMIT = 200;

const readSheet = statement('sheet_read', SHEET_ROW_SQL);
/** The sheet's own history, and of its cycle the opening that made it and the due dates that were extended for all. */
const readHistory = statement(
  'sheet_history',
  `SELECT seq, at, actor_kind, actor_id, actor_name, action, payload FROM history_entries
   WHERE municipality_id = $1
     AND (subject_id = $2 AND action <> 'saveDraft' OR subject_id = $3 AND action IN ('open', 'extendDueDates')
       OR seq IN (SELECT seq FROM history_entries
                  WHERE municipality_id = $1 AND subject_id = $2 AND action = 'saveDraft'
                  ORDER BY seq DESC LIMIT ${SAVES_LIMIT}))
   ORDER BY seq DESC`,
);
/** Which of some indicators are entered on a sheet, of the cycle or of an earlier one, that is not settled yet. */
const readUnsettled = statement(
  'indicators_unsettled',
  `SELECT x.indicator_id AS id, oc.fiscal_year_from, oc.fiscal_year_to FROM item_indicators x
   JOIN sheets o ON o.municipality_id = x.municipality_id AND o.item_id = x.item_id
   JOIN cycles oc ON oc.municipality_id = o.municipality_id AND oc.id = o.cycle_id
   WHERE x.municipality_id = $1 AND x.indicator_id = ANY($3) AND NOT x.relisted AND NOT o.stage = ANY($4)
     AND (oc.id = $2 OR oc.fiscal_year_to < $5)`,
);

interface UnsettledRow {
  readonly id: string;
  readonly fiscal_year_from: number;
  readonly fiscal_year_to: number;
}

/** Hot path: everything that a sheet's page shows, in five statements. */
@Injectable()
export class OpenSheet {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async open(person: SignedIn, sheetId: string): Promise<Outcome<SheetView>> {
    return this.database.transaction(person.municipalityId, async (tx) => {
      const row = await tx.one<SheetRow>(readSheet, [tx.municipalityId, sheetId]);
      if (!row || !mayRead(person, { planId: row.plan_id, settled: isSettledStage(row.stage) })) return NOT_FOUND;
      const context = decisionContext(row, person);
      const now = this.clock.now();
      const lastYear = await readLastYear(tx, row, person);
      // How the sheet came about inside the town hall is not for outside people to read.
      const place = { planId: row.plan_id, route: row.route, department: row.holding_department };
      const holders = await StageHolders.on(tx, [place], this.clock.today());
      const beside = { ...NOTHING_BESIDE, lastYear, holderOf: (stage: Stage) => holders.of(stage, place) };
      if (!isStaff(person, row.plan_id)) return ok(sheetView(await this.settledOnly(tx, row), beside, context, now));
      const history = await tx.query<SheetHistoryRow>(readHistory, [tx.municipalityId, sheetId, row.cycle_id]);
      const entries = mergedSaves(history).map((entry) => historyEntry(entry, row));
      const unseen = unseenSince(await readVisit(tx, person, sheetId), history, person, now);
      return ok(sheetView(row, { ...beside, history: entries, unseen }, context, now));
    });
  }

  /** Without the values that on their own sheet are still being worked on: relisted here, or of an earlier year. */
  private async settledOnly(tx: TenantTransaction, row: SheetRow): Promise<SheetRow> {
    if (row.carried.indicators.length === 0) return row;
    const unsettled = await tx.query<UnsettledRow>(readUnsettled, [
      tx.municipalityId,
      row.cycle_id,
      row.carried.indicators.map(({ id }) => id),
      STAGES.filter(isSettledStage),
      row.fiscal_year_from,
    ]);
    const values = { ...row.values };
    for (const { id, fiscal_year_from: from, fiscal_year_to: to } of unsettled) {
      values[id] = withoutYears(values[id] ?? {}, yearsBetween(from, to));
    }
    return { ...row, values };
  }
}

function withoutYears(values: Readonly<Record<string, string>>, years: readonly FiscalYear[]): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([year]) => !years.includes(Number(year))));
}
