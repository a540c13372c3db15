import { PAGE_SIZE } from '#libs/contract/common.js';
import type { SheetView } from '#libs/contract/sheets.js';
import type { SheetScope } from '#libs/domain/access/role.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { SheetRow } from './sheet-row.js';
import { decisionContext, SHEET_ROWS_SQL } from './sheet-row.js';
import { NOTHING_BESIDE, sheetView } from './sheet-view.js';
import { StageHolders } from './stage-holders.js';

/** A sheet as its page shows it, without the history, and the section that it stands in. */
export interface AgendaSheet {
  readonly view: SheetView;
  readonly sectionKey: string;
  /** What decides who acts on it. */
  readonly scope: SheetScope;
}

interface Wanted {
  readonly cycleId: string;
  /** Keys of sections; null: all. */
  readonly sections: readonly string[] | null;
  /** From 1. */
  readonly page: number;
}

const readPage = statement(
  'agenda_sheets',
  `${SHEET_ROWS_SQL} AND s.cycle_id = $2 AND ($3::text[] IS NULL OR s.section_key = ANY ($3))
   ORDER BY s.position, s.id LIMIT ${PAGE_SIZE} OFFSET $4`,
);

/** One page of a cycle's sheets, as printed. Who may read them all is decided by the caller. */
export async function readAgendaSheets(
  tx: TenantTransaction,
  person: SignedIn,
  { cycleId, sections, page }: Wanted,
  now: Date,
): Promise<AgendaSheet[]> {
  const rows = await tx.query<SheetRow>(readPage, [tx.municipalityId, cycleId, sections, (page - 1) * PAGE_SIZE]);
  const places = rows.map((row) => ({ planId: row.plan_id, route: row.route, department: row.holding_department }));
  const holders = await StageHolders.on(tx, places, localDateOf(now));
  return rows.map((row, index) => ({
    view: sheetView(
      row,
      { ...NOTHING_BESIDE, holderOf: (stage) => holders.of(stage, places[index]!) },
      decisionContext(row, person),
      now,
    ),
    sectionKey: row.section_key,
    scope: { planId: row.plan_id, leadDepartmentId: row.lead_department_id },
  }));
}
