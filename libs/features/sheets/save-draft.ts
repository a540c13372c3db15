import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { Conflict } from '#libs/contract/problem.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { saveDraft } from '#libs/contract/sheets.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { isStaff } from '#libs/domain/access/role.js';
import { inPlaceOf, mayWrite } from '#libs/domain/review/decide.js';
import { incompleteness } from '#libs/domain/review/incompleteness.js';
import type { SheetState } from '#libs/domain/review/sheet-state.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor, notedInPlaceOf } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { contentRefusal, INDICATOR_PREFIX, storedContent, writerRefusals } from './draft-check.read.js';
import type { SheetHistoryPayload } from './history-view.js';
import { lockedSheet } from './locked-sheet.js';
import { raisedWarnings } from './raised-warnings.js';
import type { SheetRow } from './sheet-row.js';
import { decisionContext, sheetState } from './sheet-row.js';

export type Draft = RouteInput<typeof saveDraft>['body'];
type Saved = RouteResponse<typeof saveDraft>;

/** Writing takes a sheet up: whoever handed it on can no longer withdraw it. */
const updateDraft = statement(
  'sheet_save_draft',
  `UPDATE sheets SET texts = texts || $3::jsonb, handed_on = NULL, version = version + 1
   WHERE municipality_id = $1 AND id = $2`,
);
const upsertValues = statement(
  'indicator_values_upsert',
  `INSERT INTO indicator_values (municipality_id, cycle_id, indicator_id, fiscal_year, raw)
   SELECT $1, $2, split_part(key, '.', 1)::uuid, split_part(key, '.', 2)::int, value FROM jsonb_each_text($3::jsonb)
   ON CONFLICT (municipality_id, cycle_id, indicator_id, fiscal_year) DO UPDATE SET raw = excluded.raw`,
);

/** Hot path: saving what was typed. Never moves a sheet, never loses a word. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  async save(person: SignedIn, sheetId: string, draft: Draft): Promise<Outcome<Saved>> {
    return this.database.transaction(person.municipalityId, (tx) => this.saveIn(tx, person, sheetId, draft));
  }

  /** As part of a larger transaction. source: where the draft was written, if not in the program itself. */
  async saveIn(
    tx: TenantTransaction,
    person: SignedIn,
    sheetId: string,
    draft: Draft,
    source?: SheetHistoryPayload['source'],
  ): Promise<Outcome<Saved>> {
    const row = await lockedSheet(tx, person, sheetId);
    if (!row) return NOT_FOUND;
    if (draft.version !== row.version) {
      return { kind: 'stale', currentVersion: row.version, conflicts: readableConflicts(row, draft, person) };
    }
    const refusals = draftRefusals(row, draft, person);
    if (refusals.length > 0) return refused(refusals);

    const changes = changesOf(row, draft);
    const after = withDraft(sheetState(row), draft);
    const rules = decisionContext(row, person);
    const saved = {
      version: row.version + (Object.keys(changes).length > 0 ? 1 : 0),
      savedAt: this.clock.now().toISOString(),
      incomplete: incompleteness(after, after.stage, rules),
      // What is asked of the department is not for outside people to read.
      warnings: isStaff(person, row.plan_id) ? raisedWarnings(after, rules) : [],
    };
    if (saved.version === row.version) return ok(saved);
    await this.write(tx, row, draft);
    const payload: SheetHistoryPayload = {
      round: row.round,
      changes,
      ...(source === undefined ? {} : { source }),
      ...notedInPlaceOf(person, inPlaceOf(after, after.stage, rules)),
    };
    await this.history.append(tx, {
      actor: asHistoryActor(person),
      subject: { kind: 'sheet', id: row.id },
      action: 'saveDraft',
      payload,
    });
    return ok(saved);
  }

  private async write(tx: TenantTransaction, row: SheetRow, draft: Draft): Promise<void> {
    await tx.query(updateDraft, [tx.municipalityId, row.id, JSON.stringify(draft.texts)]);
    if (Object.keys(draft.indicators).length > 0) {
      await tx.query(upsertValues, [tx.municipalityId, row.cycle_id, JSON.stringify(draft.indicators)]);
    }
  }
}

function draftRefusals(row: SheetRow, draft: Draft, person: SignedIn): ApiRefusal[] {
  const contents = contentsOf(draft).map(([field, content]) => contentRefusal(row, person, field, content));
  return [...writerRefusals(row, person), ...contents.filter((refusal) => refusal !== null)];
}

/** Texts and indicator values by the names that conflicts, changes and refusals use. */
function contentsOf({ texts, indicators }: Draft): (readonly [field: string, content: string])[] {
  return [
    ...Object.entries(texts),
    ...Object.entries(indicators).map(([key, raw]) => [`${INDICATOR_PREFIX}${key}`, raw] as const),
  ];
}

/** Outside people are told what stands in the cells that they write themselves, and of no other. */
function readableConflicts(row: SheetRow, draft: Draft, person: SignedIn): Conflict[] {
  const all = conflicts(row, draft);
  if (isStaff(person, row.plan_id)) return all;
  const unwritable = new Set(
    draftRefusals(row, draft, person).map((refusal) => (refusal.code === 'fieldNotWritable' ? refusal.field : '')),
  );
  const state = sheetState(row);
  return mayWrite(state, decisionContext(row, person)) ? all.filter(({ field }) => !unwritable.has(field)) : [];
}

function changesOf(row: SheetRow, draft: Draft): NonNullable<SheetHistoryPayload['changes']> {
  const changes: Record<string, { from: string; to: string }> = {};
  for (const { field, yours, theirs } of conflicts(row, draft)) changes[field] = { from: theirs, to: yours };
  return changes;
}

/** Where what was sent differs from what is stored. */
function conflicts(row: SheetRow, draft: Draft): Conflict[] {
  return contentsOf(draft)
    .map(([field, yours]) => ({ field, yours, theirs: storedContent(row, field) }))
    .filter(({ yours, theirs }) => yours !== theirs);
}

function withDraft(state: SheetState, draft: Draft): SheetState {
  return {
    ...state,
    texts: { ...state.texts, ...draft.texts },
    indicators: state.indicators.map((indicator) => ({
      ...indicator,
      values: { ...indicator.values, ...valuesOf(indicator.id, draft) },
    })),
  };
}

function valuesOf(indicatorId: string, draft: Draft): Record<string, string> {
  return Object.fromEntries(
    Object.entries(draft.indicators).flatMap(([key, raw]) => {
      const [id, year] = key.split('.');
      return id === indicatorId ? [[year!, raw]] : [];
    }),
  );
}
