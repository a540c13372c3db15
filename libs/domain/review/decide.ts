import type { Actor, SheetScope, StageActor } from '../access/role.js';
import { mayAct, namesOf } from '../access/role.js';
import { hasSymbol } from '../grading/grade-scale.js';
import type { SheetTemplate } from '../template/sheet-template.js';
import { findField, textLength } from '../template/sheet-template.js';
import type { Command, CommandName } from './command.js';
import { COMMAND_NAMES, MAX_REASON_LENGTH } from './command.js';
import type { SheetEvent } from './event.js';
import { apply } from './event.js';
import { incompleteness, unprintable } from './incompleteness.js';
import type { Refusal } from './refusal.js';
import type { ReviewRules } from './review-rules.js';
import type { Route } from './route.js';
import { earlierStages, nextStage, settlesAt, stepOf } from './route.js';
import { READY_ACTOR, RULES } from './rules.js';
import type { SheetState } from './sheet-state.js';
import type { Stage, WorkStage } from './stage.js';

/** What a decision depends on besides the sheet and the command: the frozen cycle, and who asks. */
export interface DecisionContext extends ReviewRules {
  readonly cycleStatus: 'running' | 'closed' | 'published';
  readonly route: Route;
  readonly actor: Actor;
}

/** What of it decides whether a command is there for somebody, whatever is typed. */
export type AccessContext = Pick<DecisionContext, 'cycleStatus' | 'route' | 'actor'>;

/** What of a sheet decides that. */
export type SheetPlace = SheetScope & Pick<SheetState, 'stage' | 'handedOn' | 'submitters'>;

export type Decision =
  | { readonly ok: true; readonly events: readonly SheetEvent[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What a command does to a sheet: its events, or every reason why not. */
export function decide(sheet: SheetState, command: Command, context: DecisionContext): Decision {
  const access = accessRefusals(sheet, command.name, context);
  // Input is judged against the stage the command belongs to; in another stage that would say nothing of use.
  const refusals = access.some((refusal) => refusal.code === 'wrongStage')
    ? access
    : [...access, ...inputRefusals(sheet, command, context)];
  if (refusals.length > 0) return { ok: false, refusals };
  return { ok: true, events: eventsOf(sheet, command, context) };
}

/** The commands for which only the input is still missing, with what the input may be. */
export interface AvailableCommand {
  readonly name: CommandName;
  /** Where the sheet goes; for sendBack, the stages to choose from. */
  readonly to: readonly Stage[];
}

export function availableCommands(sheet: SheetPlace, context: AccessContext): AvailableCommand[] {
  return COMMAND_NAMES.filter((name) => accessRefusals(sheet, name, context).length === 0).map((name) => ({
    name,
    to: destinations(sheet, name, context.route),
  }));
}

/** Whether somebody may write the fields of the stage that the sheet is in. */
export function mayWrite(sheet: SheetState, context: DecisionContext): boolean {
  return context.cycleStatus === 'running' && sheet.stage !== 'ready' && actsIn(sheet, sheet.stage, context);
}

/**
 * 代理: the absent accounts in whose place somebody works on a sheet's stage; none where the person's own role does.
 * `without`: those who may not do it, and so are nobody's to stand in for.
 */
export function inPlaceOf(
  sheet: SheetScope,
  stage: Stage,
  { actor, route }: Pick<DecisionContext, 'actor' | 'route'>,
  without: readonly string[] = [],
): string[] {
  const names = namesOf(actor, actorOf(stage, route), sheet).filter((name) => !without.includes(name));
  return names.includes(actor.accountId) ? [] : names;
}

/** `inPlaceOf` for a command that the rules allow. */
export function commandInPlaceOf(sheet: SheetState, name: CommandName, context: DecisionContext): string[] {
  const rule = RULES[name];
  const stage = rule.by === 'stageActor' ? sheet.stage : sheet.handedOn?.from;
  return stage === undefined ? [] : inPlaceOf(sheet, stage, context, rule.fourEyes ? sheet.submitters : []);
}

function accessRefusals(sheet: SheetPlace, name: CommandName, context: AccessContext): Refusal[] {
  const rule = RULES[name];
  const refusals: Refusal[] = [];
  if (context.cycleStatus !== 'running') refusals.push({ code: 'cycleNotRunning', status: context.cycleStatus });
  if (!rule.at.includes(sheet.stage)) {
    refusals.push({ code: 'wrongStage', stage: sheet.stage, expected: rule.at });
    return refusals;
  }
  const actingStage = rule.by === 'stageActor' ? sheet.stage : sheet.handedOn?.from;
  if (actingStage === undefined) {
    refusals.push({ code: 'nothingToWithdraw' });
    return refusals;
  }
  if (!actsIn(sheet, actingStage, context)) {
    refusals.push({ code: 'notActor', stage: actingStage, role: actorOf(actingStage, context.route).role });
  }
  if (rule.fourEyes && judgesOwn(sheet, actingStage, context)) refusals.push({ code: 'fourEyes' });
  return refusals;
}

/** A deputy is the second pair of eyes for nobody's own sheet: not for theirs, nor for that of the one they stand in for. */
function judgesOwn(sheet: SheetPlace, stage: Stage, { actor, route }: AccessContext): boolean {
  if (sheet.submitters.includes(actor.accountId)) return true;
  const names = namesOf(actor, actorOf(stage, route), sheet);
  return names.length > 0 && names.every((name) => sheet.submitters.includes(name));
}

function inputRefusals(sheet: SheetState, command: Command, context: DecisionContext): Refusal[] {
  const refusals: Refusal[] = [];
  if ('grade' in command) refusals.push(...gradeRefusals(sheet, command.grade, context));
  if (command.name === 'sendBack') {
    const allowed = earlierStages(context.route, sheet.stage);
    if (!allowed.includes(command.to)) refusals.push({ code: 'targetNotEarlier', to: command.to, allowed });
    const length = textLength(command.reason);
    if (command.reason.trim() === '') refusals.push({ code: 'reasonRequired' });
    if (length > MAX_REASON_LENGTH) {
      refusals.push({ code: 'reasonTooLong', length, max: MAX_REASON_LENGTH });
    }
  }
  if ('text' in command) {
    const field = textFieldOf(sheet, context.route);
    if (command.name !== 'comment' && command.text.trim() === '') refusals.push({ code: 'textRequired', field });
    refusals.push(...tooLong(context.template, field, command.text), ...unprintable(field, command.text));
  }
  if (RULES[command.name].complete) {
    const after = 'text' in command ? withText(sheet, command.text, context.route) : sheet;
    const known = new Set(refusals.map((refusal) => JSON.stringify(refusal)));
    const grade = 'grade' in command ? command.grade : undefined;
    for (const refusal of incompleteness(after, sheet.stage, context, grade)) {
      const saidAlready =
        known.has(JSON.stringify(refusal)) ||
        ((refusal.code === 'fieldRequired' || refusal.code === 'fieldRequiredByGrade') &&
          refusals.some((other) => other.code === 'textRequired' && other.field === refusal.field));
      if (!saidAlready) refusals.push(refusal);
    }
  }
  return refusals;
}

/** A sheet that takes no grade is proposed and settled without one. */
function gradeRefusals(sheet: SheetState, grade: string | null, { scale }: DecisionContext): Refusal[] {
  const allowed = sheet.graded ? scale.marks.map((mark) => mark.symbol) : [];
  if (grade === null) return allowed.length > 0 ? [{ code: 'gradeRequired', allowed }] : [];
  return sheet.graded && hasSymbol(scale, grade) ? [] : [{ code: 'gradeUnknown', found: grade, allowed }];
}

function eventsOf(sheet: SheetState, command: Command, context: DecisionContext): SheetEvent[] {
  const stage = sheet.stage as WorkStage;
  const by = context.actor.accountId;
  const events: SheetEvent[] = [];
  switch (command.name) {
    case 'submit':
      events.push(submitted(by, commandInPlaceOf(sheet, command.name, context)));
      break;
    case 'approve':
      events.push({ type: 'approved', by });
      break;
    case 'propose':
      if (command.grade === null) break;
      events.push({ type: 'gradeProposed', grade: command.grade });
      if (settlesAt(context.route, stage)) events.push({ type: 'gradeSettled', grade: command.grade });
      break;
    case 'settle':
      if (command.grade !== null) events.push({ type: 'gradeSettled', grade: command.grade });
      break;
    case 'opine':
    case 'comment':
    case 'reply':
      events.push({ type: 'textWritten', field: textFieldOf(sheet, context.route), text: command.text });
      break;
    case 'sendBack':
      events.push({ type: 'sentBack', from: sheet.stage, to: command.to, reason: command.reason });
      break;
    case 'withdraw':
      events.push({ type: 'withdrawn', from: sheet.stage, to: sheet.handedOn!.from });
      break;
  }
  if (RULES[command.name].moves === 'forward') {
    events.push({ type: 'handedOn', from: stage, to: nextStage(context.route, stage), by });
  }
  return events;
}

function submitted(by: string, absent: readonly string[]): SheetEvent {
  return absent.length === 0 ? { type: 'submitted', by } : { type: 'submitted', by, inPlaceOf: absent };
}

export function applyAll(sheet: SheetState, events: readonly SheetEvent[]): SheetState {
  return events.reduce(apply, sheet);
}

function destinations(sheet: SheetPlace, name: CommandName, route: Route): Stage[] {
  switch (RULES[name].moves) {
    case 'forward':
      return [nextStage(route, sheet.stage as WorkStage)];
    case 'stay':
      return [sheet.stage];
    case 'back':
      return earlierStages(route, sheet.stage);
    case 'undo':
      return sheet.handedOn ? [sheet.handedOn.from] : [];
  }
}

function actorOf(stage: Stage, route: Route): StageActor {
  const step = stepOf(route, stage);
  if (step) return step.actor;
  if (stage === 'ready') return READY_ACTOR;
  throw new Error(`stage ${stage} is not in the route`);
}

function actsIn(sheet: SheetPlace, stage: Stage, context: AccessContext): boolean {
  return mayAct(context.actor, actorOf(stage, context.route), sheet);
}

function textFieldOf(sheet: SheetState, route: Route): string {
  const field = stepOf(route, sheet.stage)?.text;
  if (field === undefined) throw new Error(`the route names no text field for ${sheet.stage}`);
  return field;
}

function withText(sheet: SheetState, text: string, route: Route): SheetState {
  return { ...sheet, texts: { ...sheet.texts, [textFieldOf(sheet, route)]: text } };
}

function tooLong(template: SheetTemplate, key: string, text: string): Refusal[] {
  const field = findField(template, key);
  const length = textLength(text);
  return field?.kind === 'text' && length > field.maxLength
    ? [{ code: 'textTooLong', field: key, length, max: field.maxLength }]
    : [];
}
