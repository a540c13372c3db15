import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { applyOfflineDrafts, ConflictChoice, previewOfflineDrafts, UploadedWorkbook } from '#libs/contract/offline-drafts.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { INDICATOR_PREFIX } from '../sheets/draft-check.read.js';
import { readDraftCycle, readDraftSheets } from '../sheets/draft-sheets.read.js';
import type { Draft } from '../sheets/save-draft.js';
import { SaveDraft } from '../sheets/save-draft.js';
import type { ComparedDrafts, ComparedSheet } from './upload/compare-drafts.js';
import { compareDrafts, fileProblem } from './upload/compare-drafts.js';
import type { ReadDrafts } from './upload/read-drafts.js';
import { readUploadedDrafts } from './upload/read-uploaded-drafts.js';

type Preview = RouteResponse<typeof previewOfflineDrafts>;
type ApplyBody = RouteInput<typeof applyOfflineDrafts>['body'];
type Applied = RouteResponse<typeof applyOfflineDrafts>;

/** Brings drafts back that were written in a workbook: look first, then take all of it in, or nothing. */
@Injectable()
export class UploadDrafts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly saving: SaveDraft,
  ) {}

  async preview(person: SignedIn, cycleId: string, workbook: UploadedWorkbook): Promise<Outcome<Preview>> {
    if (!(await this.admits(person, cycleId))) return NOT_FOUND;
    const read = await readUploadedDrafts(workbook, cycleId);
    if (typeof read === 'string') return ok({ problems: [fileProblem(read)], notices: [], sheets: [], fingerprint: '' });
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Preview>> => {
      const { problems, sheets } = await this.compare(tx, person, cycleId, read, 'unlocked');
      const usable = problems.length === 0;
      return ok({
        problems: [...problems],
        notices: [...read.notices],
        sheets: sheets.map(({ version: _, ...sheet }) => sheet),
        fingerprint: usable ? fingerprint(workbook, sheets) : '',
      });
    });
  }

  async apply(person: SignedIn, cycleId: string, { workbook, fingerprint: expected, choices }: ApplyBody): Promise<Outcome<Applied>> {
    if (!(await this.admits(person, cycleId))) return NOT_FOUND;
    const read = await readUploadedDrafts(workbook, cycleId);
    if (typeof read === 'string') return refused([{ code: 'workbookChanged' }]);
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Applied>> => {
      const { problems, sheets } = await this.compare(tx, person, cycleId, read, 'locked');
      // A workbook with problems has never had a fingerprint.
      if (problems.length > 0 || fingerprint(workbook, sheets) !== expected) return refused([{ code: 'workbookChanged' }]);
      const undecided = sheets.flatMap((sheet) => sheet.conflicts.filter(({ field }) => !choiceFor(choices, sheet, field)));
      if (undecided.length > 0) return refused([{ code: 'conflictsUndecided', count: undecided.length }]);
      const applied: Applied['sheets'] = [];
      for (const sheet of sheets) applied.push(await this.save(tx, person, sheet, choices));
      return ok({ sheets: applied });
    });
  }

  /** Nobody's file is opened who may not even see the cycle. */
  private admits(person: SignedIn, cycleId: string): Promise<boolean> {
    return this.database.transaction(person.municipalityId, async (tx) => {
      const found = await readDraftCycle(tx, person, cycleId);
      return found !== undefined;
    });
  }

  private async compare(
    tx: TenantTransaction,
    person: SignedIn,
    cycleId: string,
    { sheets }: ReadDrafts,
    lock: 'locked' | 'unlocked',
  ): Promise<ComparedDrafts> {
    const ids = sheets.map(({ sheetId }) => sheetId);
    return compareDrafts(sheets, await readDraftSheets(tx, person, cycleId, ids, this.clock.now(), lock));
  }

  private async save(
    tx: TenantTransaction,
    person: SignedIn,
    sheet: ComparedSheet,
    choices: readonly ConflictChoice[],
  ): Promise<Applied['sheets'][number]> {
    const { sheetId, number, title } = sheet;
    const draft = draftOf(sheet, choices);
    const saved = await this.saving.saveIn(tx, person, sheetId, draft, 'workbook');
    // Compared under the lock and by the same rules: an end of the transaction, not an answer.
    if (saved.kind !== 'ok') throw new Error(`sheet ${sheetId} was compared and then not saved: ${saved.kind}`);
    const changed = Object.keys(draft.texts).length + Object.keys(draft.indicators).length;
    return { sheetId, number, title, changed, incomplete: saved.value.incomplete.length };
  }
}

/** What only the workbook says, and what was chosen of it. */
function draftOf(sheet: ComparedSheet, choices: readonly ConflictChoice[]): Draft {
  const chosen = sheet.conflicts
    .filter(({ field }) => choiceFor(choices, sheet, field) === 'yours')
    .map(({ field, yours }) => [field, yours] as const);
  const contents = [...sheet.changes.map(({ field, after }) => [field, after] as const), ...chosen];
  const isIndicator = ([field]: readonly [string, string]) => field.startsWith(INDICATOR_PREFIX);
  return {
    version: sheet.version,
    texts: Object.fromEntries(contents.filter((one) => !isIndicator(one))),
    indicators: Object.fromEntries(
      contents.filter(isIndicator).map(([field, raw]) => [field.slice(INDICATOR_PREFIX.length), raw]),
    ),
  };
}

function choiceFor(choices: readonly ConflictChoice[], { sheetId }: ComparedSheet, field: string): ConflictChoice['take'] | undefined {
  return choices.find((choice) => choice.sheetId === sheetId && choice.field === field)?.take;
}

/** Names a workbook together with the sheets that it was compared with. */
function fingerprint({ content }: UploadedWorkbook, sheets: readonly ComparedSheet[]): string {
  const versions = sheets.map(({ sheetId, version }) => `${sheetId} ${version}`);
  return createHash('sha256').update([content, ...versions].join('\n')).digest('hex');
}
