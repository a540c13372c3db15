import type { Outcome } from '#libs/contract/outcome.js';
import type { SheetField, SheetView } from '#libs/contract/sheets.js';
import { explanationCell } from '#libs/domain/check/warning.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { cellKey } from '#libs/domain/template/cells.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { OpenSheet } from '../sheets/open-sheet.js';
import type { CommandBody, RunCommand } from '../sheets/run-command.js';
import type { Draft, SaveDraft } from '../sheets/save-draft.js';

/** What the demo's people do with a sheet: the same use cases as anybody's. */
export interface SheetServices {
  readonly openSheet: OpenSheet;
  readonly saveDraft: SaveDraft;
  readonly runCommand: RunCommand;
}

/** A text for a field, by its key. */
export type Prose = (field: string) => string;

const EXPLANATION = '数値は元の資料と照らし合わせて確認済み。';
const SEND_BACK_REASON = '取組の成果がわかる数値を書き足してください。';

/** Writes the fields of the stage that the sheet is in. half: only the first of them, as somebody who was called away. */
export async function write(
  services: SheetServices,
  person: SignedIn,
  sheetId: string,
  prose: Prose,
  turn: number,
  half = false,
): Promise<void> {
  const sheet = value(await services.openSheet.open(person, sheetId));
  const writable = sheet.fields.filter((field) => isWritable(field));
  const draft = draftOf(half ? writable.slice(0, 1) : writable, sheet.version, prose, turn);
  const saved = value(await services.saveDraft.save(person, sheetId, draft));
  const unexplained = saved.warnings.filter((warning) => warning.explanation === '');
  if (half || unexplained.length === 0) return;
  const texts = Object.fromEntries(unexplained.map(({ key }) => [explanationCell(key), EXPLANATION]));
  value(await services.saveDraft.save(person, sheetId, { version: saved.version, texts, indicators: {} }));
}

/** Hands the sheet on from the stage it is in. */
export async function handOn(
  services: SheetServices,
  person: SignedIn,
  sheetId: string,
  prose: Prose,
  turn: number,
): Promise<void> {
  const run = async (body: CommandBody) => value(await services.runCommand.run(person, sheetId, body, null));
  const sheet = value(await services.openSheet.open(person, sheetId));
  const { version } = sheet;
  switch (sheet.stage as WorkStage) {
    case 'draft':
      await run({ command: 'submit', version });
      return;
    case 'approve':
      await run({ command: 'approve', version });
      return;
    case 'grade':
      await run({ command: 'propose', version, grade: gradeFor(sheet, turn) });
      return;
    case 'opinion': {
      const opined = await run({ command: 'opine', version, text: prose(textFieldOf(sheet, 'opinion')) });
      await run({ command: 'settle', version: opined.version, grade: gradeFor(sheet, turn) });
      return;
    }
    case 'comment':
      await run({ command: 'comment', version, text: prose(textFieldOf(sheet, 'comment')) });
      return;
    case 'reply':
      await run({ command: 'reply', version, text: prose(textFieldOf(sheet, 'reply')) });
  }
}

export async function sendBack(services: SheetServices, person: SignedIn, sheetId: string): Promise<void> {
  const { version } = value(await services.openSheet.open(person, sheetId));
  value(
    await services.runCommand.run(person, sheetId, { command: 'sendBack', version, to: 'draft', reason: SEND_BACK_REASON }),
  );
}

function isWritable(field: SheetField): boolean {
  return field.kind === 'grade' ? (field.assessed?.writable ?? false) : 'writable' in field && field.writable;
}

function draftOf(fields: readonly SheetField[], version: number, prose: Prose, turn: number): Draft {
  const texts: Record<string, string> = {};
  const indicators: Record<string, string> = {};
  for (const field of fields) {
    switch (field.kind) {
      case 'text':
        texts[field.key] = prose(field.key);
        break;
      case 'choice':
        texts[field.key] = field.options[turn % field.options.length]!.key;
        break;
      case 'money':
        for (const { fiscalYear } of field.years) texts[cellKey.amount(field.key, fiscalYear)] = '－';
        break;
      case 'grade':
        texts[field.key] = markFor(field.marks, turn);
        break;
      case 'indicators':
        for (const row of field.rows.filter((candidate) => !candidate.relisted)) {
          const known = row.values.findLast(({ value: typed }) => typed !== '')?.value;
          for (const year of field.years.filter(({ ofCycle }) => ofCycle)) {
            indicators[`${row.indicatorId}.${year.fiscalYear}`] = known ?? '－';
          }
        }
        break;
      // Nothing that a stage of the demo's plans writes.
      case 'title':
      case 'departments':
      case 'schedule':
        break;
    }
  }
  return { version, texts, indicators };
}

/** The division takes over what the department says of itself, or gives the marks in turn. */
function gradeFor(sheet: SheetView, turn: number): string | null {
  const field = sheet.fields.find((candidate) => candidate.kind === 'grade');
  if (!sheet.graded || !field) return null;
  return field.proposed ?? (field.assessed?.value || markFor(field.marks, turn));
}

/** Mostly the second mark, as in the published documents. */
function markFor(marks: readonly { readonly symbol: string }[], turn: number): string {
  const places = [1, 0, 1, 2, 1, 1, 0];
  return marks[Math.min(places[turn % places.length]!, marks.length - 1)]!.symbol;
}

function textFieldOf(sheet: SheetView, stage: WorkStage): string {
  return sheet.fields.find((field) => field.kind === 'text' && field.stage === stage)!.key;
}

/** The demo asks for nothing that may be refused: a refusal here is a fault of the demo. */
export function value<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'ok') throw new Error(`the demo was refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
}
