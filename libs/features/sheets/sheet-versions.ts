import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { readSheetVersions, SheetSide, SheetVersion, SheetVersions } from '#libs/contract/sheet-versions.js';
import { LAST_YEAR } from '#libs/contract/sheet-versions.js';
import { isStaff } from '#libs/domain/access/role.js';
import { EXPLANATION_PREFIX } from '#libs/domain/check/warning.js';
import { contentBefore } from '#libs/domain/review/versions.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { fieldView } from './field-view.js';
import type { SheetHistoryRow } from './history-view.js';
import { changesOf, historyEntry } from './history-view.js';
import { mergedSaves } from './merged-saves.js';
import { contentOf, withContent } from './sheet-content.js';
import { cycleRef } from './sheet-card.read.js';
import type { SheetRow } from './sheet-row.js';
import { SHEET_ROW_SQL, sheetYears } from './sheet-row.js';

type Query = RouteInput<typeof readSheetVersions>['query'];
type ChangesRow = Pick<SheetHistoryRow, 'seq' | 'payload'>;

const readSheet = statement('versions_sheet', SHEET_ROW_SQL);
/** The opening and every entry that changed or moved the sheet, without the contents. */
const readEntries = statement(
  'versions_entries',
  `SELECT seq, at, actor_kind, actor_id, actor_name, action, payload - 'changes' AS payload FROM history_entries
   WHERE municipality_id = $1 AND (subject_id = $2 AND action <> 'extendDueDates' OR subject_id = $3 AND action = 'open')
   ORDER BY seq DESC`,
);
const readChanges = statement(
  'versions_changes',
  `SELECT seq, payload FROM history_entries
   WHERE municipality_id = $1 AND subject_id = $2 AND seq > $3 ORDER BY seq DESC`,
);
/** The sheet of the review before, as carry-over takes it. */
const readLastYear = statement(
  'versions_last_year',
  `SELECT o.id FROM sheets s
   JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
   JOIN sheets o ON o.municipality_id = s.municipality_id AND o.item_id = s.item_id
   JOIN cycles oc ON oc.municipality_id = o.municipality_id AND oc.id = o.cycle_id
   WHERE s.municipality_id = $1 AND s.id = $2 AND oc.fiscal_year_to < c.fiscal_year_from
   ORDER BY oc.fiscal_year_to DESC, oc.fiscal_year_from DESC LIMIT 1`,
);

/**
 * 版: what a sheet said at any moment, derived from what it says now and from the history of its changes, which is
 * complete. Nothing is stored twice. What an import said about a year that was reviewed elsewhere is no version.
 */
@Injectable()
export class ReadSheetVersions {
  constructor(private readonly database: TenantDatabase) {}

  read(person: SignedIn, sheetId: string, { from, to }: Query): Promise<Outcome<SheetVersions>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<SheetVersions>> => {
      const row = await tx.one<SheetRow>(readSheet, [tx.municipalityId, sheetId]);
      if (!row || !isStaff(person, row.plan_id)) return NOT_FOUND;
      const entries = await tx.query<SheetHistoryRow>(readEntries, [tx.municipalityId, sheetId, row.cycle_id]);
      const versions = mergedSaves(entries).map((entry) => versionOf(entry, row));
      const lastYear = await this.lastYear(tx, sheetId);
      const asked = entryAt(to ?? Infinity, entries);
      // Where nothing has happened here yet, there is only last year to compare with.
      const other = from ?? (versions.length <= 1 && lastYear ? LAST_YEAR : versionBefore(asked, versions));
      if (other === LAST_YEAR && !lastYear) return NOT_FOUND;
      const another = other === LAST_YEAR ? asked : entryAt(other, entries);
      const [earlier, later] = [Math.min(another, asked), Math.max(another, asked)];
      const changes = await tx.query<ChangesRow>(readChanges, [tx.municipalityId, sheetId, earlier]);
      return ok({
        sheetId: row.id,
        number: row.carried.number,
        title: row.carried.title,
        versions,
        lastYear: lastYear ? cycleRef(lastYear) : null,
        before: other === LAST_YEAR ? sideOf(lastYear!, null) : sideOf(rowAt(row, earlier, changes), earlier),
        after: sideOf(rowAt(row, later, changes), later),
      });
    });
  }

  private async lastYear(tx: TenantTransaction, sheetId: string): Promise<SheetRow | undefined> {
    const found = await tx.one<{ id: string }>(readLastYear, [tx.municipalityId, sheetId]);
    return found && tx.one<SheetRow>(readSheet, [tx.municipalityId, found.id]);
  }
}

function versionOf(entry: SheetHistoryRow, row: SheetRow): SheetVersion {
  const { seq, at, actor, inPlaceOf, action, round } = historyEntry(entry, row);
  return { seq, at, actor, inPlaceOf, action, round };
}

/** The sheet's own entry that was the latest then. Nothing is older than its opening. */
function entryAt(seq: number, entries: readonly SheetHistoryRow[]): number {
  const entry = entries.find((candidate) => Number(candidate.seq) <= seq) ?? entries.at(-1);
  return Number(entry?.seq ?? 0);
}

/** The version that this one was made from; the opening itself has none. */
function versionBefore(seq: number, versions: readonly SheetVersion[]): number {
  const earlier = versions.find((version) => version.seq < seq);
  return (earlier ?? versions.at(-1))?.seq ?? 0;
}

/** changes: newest first, all that came after this entry at least. */
function rowAt(row: SheetRow, seq: number, changes: readonly ChangesRow[]): SheetRow {
  const later = changes.filter((entry) => Number(entry.seq) > seq);
  return withContent(row, contentBefore(contentOf(row), later.map(({ payload }) => changesOf(payload))));
}

function sideOf(row: SheetRow, seq: number | null): SheetSide {
  const reader = { writableStage: null, forStaff: true, years: sheetYears(row) };
  return {
    seq,
    cycle: cycleRef(row),
    stage: row.stage,
    leadDepartment: row.lead_department,
    graded: row.carried.graded,
    fields: row.template.fields.map((field) => fieldView(field, row, reader)),
    explanations: Object.fromEntries(
      Object.entries(row.texts).filter(([key, text]) => key.startsWith(EXPLANATION_PREFIX) && text !== ''),
    ),
  };
}
