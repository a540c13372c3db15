import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { Actor } from '#libs/domain/access/role.js';
import { mayWrite } from '#libs/domain/review/decide.js';
import type { ReviewRules } from '#libs/domain/review/review-rules.js';
import { stepOf } from '#libs/domain/review/route.js';
import { READY_ACTOR } from '#libs/domain/review/rules.js';
import type { SheetState } from '#libs/domain/review/sheet-state.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { writeProblem } from '#libs/domain/review/writing.js';
import { indicatorsField, MAX_INDICATOR_VALUE_LENGTH, textLength } from '#libs/domain/template/sheet-template.js';
import type { SheetRow } from './sheet-row.js';
import { decisionContext, reviewRules, sheetState } from './sheet-row.js';

/** Before the key of an indicator's value, where texts and values stand together: indicators.<id>.<fiscal year>. */
export const INDICATOR_PREFIX = 'indicators.';

/** Why somebody may not write in a sheet now. */
export function writerRefusals(row: SheetRow, actor: Actor): ApiRefusal[] {
  if (row.cycle_status !== 'running') return [{ code: 'cycleNotRunning', status: row.cycle_status }];
  if (mayWrite(sheetState(row), decisionContext(row, actor))) return [];
  const { role } = stepOf(row.route, row.stage)?.actor ?? READY_ACTOR;
  return [{ code: 'notActor', stage: row.stage, role }];
}

/** Why this content can't be saved in this cell; field: a cell's key, or that of an indicator's value. */
export function contentRefusal(row: SheetRow, actor: Actor, field: string, content: string): ApiRefusal | null {
  return problemOf(sheetState(row), decisionContext(row, actor), field, content);
}

/** Whether this cell, or indicator's value, is among what is written in a stage. */
export function isWrittenIn(row: SheetRow, stage: Stage, field: string): boolean {
  return problemOf({ ...sheetState(row), stage }, reviewRules(row), field, '') === null;
}

function problemOf(state: SheetState, rules: ReviewRules, field: string, content: string): ApiRefusal | null {
  if (!field.startsWith(INDICATOR_PREFIX)) return writeProblem(state, field, content, rules);
  const length = textLength(content);
  if (!isEntered(field.slice(INDICATOR_PREFIX.length), state, rules)) return { code: 'fieldNotWritable', field };
  if (length <= MAX_INDICATOR_VALUE_LENGTH) return null;
  return { code: 'textTooLong', field, length, max: MAX_INDICATOR_VALUE_LENGTH };
}

/** What stands in a cell now. */
export function storedContent(row: SheetRow, field: string): string {
  if (!field.startsWith(INDICATOR_PREFIX)) return row.texts[field] ?? '';
  const [id, year] = field.slice(INDICATOR_PREFIX.length).split('.');
  return row.values[id!]?.[year!] ?? '';
}

/** Whether the sheet enters this indicator's value of this year, in the stage it is in. */
function isEntered(key: string, state: SheetState, rules: ReviewRules): boolean {
  const [id, year] = key.split('.');
  return (
    indicatorsField(rules.template)?.stage === state.stage &&
    rules.years.cycle.includes(Number(year)) &&
    state.indicators.some((indicator) => indicator.id === id)
  );
}
