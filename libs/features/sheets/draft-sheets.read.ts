import type { CycleRef } from '#libs/contract/common.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { SheetView } from '#libs/contract/sheets.js';
import { isStaff, mayAct, mayRead } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { Route } from '#libs/domain/review/route.js';
import { stepOf } from '#libs/domain/review/route.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import type { Cells } from '#libs/domain/template/cells.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { contentRefusal, storedContent, writerRefusals } from './draft-check.read.js';
import type { CycleColumns } from './sheet-card.read.js';
import { cycleRef } from './sheet-card.read.js';
import type { SheetRow } from './sheet-row.js';
import { decisionContext, SHEET_ROWS_SQL } from './sheet-row.js';
import { NOTHING_BESIDE, sheetView } from './sheet-view.js';

/** A sheet for those who draft it elsewhere, or bring back what they drafted. */
export interface DraftSheet {
  /** As its page shows it to this person, without the history. */
  readonly view: SheetView;
  /** What the item's sheet of the year before says, by cell key. */
  readonly previousTexts: Cells;
  /** Why this person may not write in it now. */
  readonly refusals: readonly ApiRefusal[];
  /** What stands in a cell now; field: a cell's key, or indicators.<id>.<fiscal year>. */
  content(field: string): string;
  /** Why this content can't be saved in this cell. */
  refusalOf(field: string, content: string): ApiRefusal | null;
}

export interface DraftCycle {
  readonly cycle: CycleRef;
  /** Of the draft. */
  readonly dueOn: LocalDate | null;
  /** The sheets that wait for this person's draft, as printed. */
  readonly sheets: readonly WaitingDraft[];
}

export interface WaitingDraft {
  readonly sheetId: string;
  readonly number: string;
  readonly title: string;
  readonly leadDepartment: string | null;
}

interface CycleRow extends CycleColumns {
  readonly route: Route;
  readonly due_on: LocalDate | null;
  readonly drafts: readonly (WaitingDraft & { readonly leadDepartmentId: string | null })[];
}

const readCycle = statement(
  'draft_cycle',
  `SELECT c.id AS cycle_id, c.status AS cycle_status, c.fiscal_year_from, c.fiscal_year_to, c.route,
     p.id AS plan_id, p.name AS plan_name, to_char(d.due_on, 'YYYY-MM-DD') AS due_on,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('sheetId', s.id, 'number', s.carried->>'number',
                'title', s.carried->>'title', 'leadDepartment', s.carried->'departments'->>0,
                'leadDepartmentId', s.lead_department_id) ORDER BY s.position, s.id)
               FROM sheets s WHERE s.municipality_id = c.municipality_id AND s.cycle_id = c.id AND s.stage = 'draft'), '[]') AS drafts
   FROM cycles c
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   LEFT JOIN deadlines d ON d.municipality_id = c.municipality_id AND d.cycle_id = c.id AND d.stage = 'draft'
   WHERE c.municipality_id = $1 AND c.id = $2`,
);
const BY_IDS = `${SHEET_ROWS_SQL} AND s.cycle_id = $2 AND s.id = ANY($3::uuid[]) ORDER BY s.position, s.id`;
const readSheets = statement('draft_sheets', BY_IDS);
/** As a single draft is locked before it is saved, in one order for all who lock several. */
const lockSheets = statement('draft_sheets_lock', `${BY_IDS} FOR UPDATE OF s FOR SHARE OF c`);

/** The cycle with what waits there for this person's draft; undefined where they may not see the cycle. */
export async function readDraftCycle(
  tx: TenantTransaction,
  person: SignedIn,
  cycleId: string,
): Promise<DraftCycle | undefined> {
  const row = await tx.one<CycleRow>(readCycle, [tx.municipalityId, cycleId]);
  if (!row || !isStaff(person, row.plan_id)) return undefined;
  const actor = row.cycle_status === 'running' ? stepOf(row.route, 'draft')?.actor : undefined;
  const waiting = row.drafts.filter(
    ({ leadDepartmentId }) => actor && mayAct(person, actor, { planId: row.plan_id, leadDepartmentId }),
  );
  return {
    cycle: cycleRef(row),
    dueOn: row.due_on,
    sheets: waiting.map(({ leadDepartmentId: _, ...sheet }) => sheet),
  };
}

/** These sheets of the cycle, as far as this person may read them, as printed. */
export async function readDraftSheets(
  tx: TenantTransaction,
  person: SignedIn,
  cycleId: string,
  sheetIds: readonly string[],
  now: Date,
  lock: 'locked' | 'unlocked' = 'unlocked',
): Promise<DraftSheet[]> {
  if (sheetIds.length === 0) return [];
  const rows = await tx.query<SheetRow>(lock === 'locked' ? lockSheets : readSheets, [tx.municipalityId, cycleId, sheetIds]);
  return rows
    .filter((row) => mayRead(person, { planId: row.plan_id, settled: isSettledStage(row.stage) }))
    .map((row) => draftSheet(row, person, now));
}

function draftSheet(row: SheetRow, person: SignedIn, now: Date): DraftSheet {
  return {
    view: sheetView(row, NOTHING_BESIDE, decisionContext(row, person), now),
    previousTexts: row.previous_texts,
    refusals: writerRefusals(row, person),
    content: (field) => storedContent(row, field),
    refusalOf: (field, content) => contentRefusal(row, person, field, content),
  };
}
