import type { Actor, Role } from '#libs/domain/access/role.js';
import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { Command, CommandName } from '#libs/domain/review/command.js';
import type { DecisionContext } from '#libs/domain/review/decide.js';
import { applyAll, decide } from '#libs/domain/review/decide.js';
import type { SheetEvent } from '#libs/domain/review/event.js';
import type { Refusal } from '#libs/domain/review/refusal.js';
import type { Route } from '#libs/domain/review/route.js';
import type { SheetIndicator, SheetState } from '#libs/domain/review/sheet-state.js';
import type { Stage, WorkStage } from '#libs/domain/review/stage.js';
import { STAGES } from '#libs/domain/review/stage.js';
import type { Field, SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { findField } from '#libs/domain/template/sheet-template.js';

/** One plan, one item, for the state machine's specs: a route with all six stages and a field for each of them. */
export const PLAN = 'plan';
export const LEAD = 'lead department';
export const OTHER_DEPARTMENT = 'other department';

export const FULL_ROUTE: Route = [
  { stage: 'draft', actor: { role: 'departmentMember', scope: 'leadDepartment' }, due: '04-24' },
  { stage: 'approve', actor: { role: 'departmentHead', scope: 'leadDepartment' }, due: '05-01' },
  { stage: 'grade', actor: { role: 'division', scope: 'plan' }, due: '05-15' },
  { stage: 'opinion', actor: { role: 'headquarters', scope: 'plan' }, text: 'opinion', due: '05-29' },
  { stage: 'comment', actor: { role: 'citizenCommittee', scope: 'plan' }, text: 'citizenComment', due: '06-19' },
  { stage: 'reply', actor: { role: 'departmentMember', scope: 'leadDepartment' }, text: 'reply', due: '07-03' },
];

export const SCALE: GradeScale = {
  kind: 'achievement',
  marks: [
    { symbol: 'A', word: { ja: '順調' }, tone: 'good' },
    { symbol: 'B', word: { ja: 'ほぼ順調' }, tone: 'fair' },
    { symbol: 'C', word: { ja: 'やや遅れ' }, tone: 'behind' },
    { symbol: 'D', word: { ja: '停滞' }, tone: 'bad' },
  ],
};

export const YEARS = { cycle: [2019], plan: [2017, 2018, 2019, 2020, 2021] };

const label = (ja: string) => ({ ja });

export const TEMPLATE: SheetTemplate = {
  title: label('進行管理集計表'),
  fields: [
    { key: 'title', kind: 'title', label: label('取組項目') },
    { key: 'departments', kind: 'departments', label: label('関係課') },
    { key: 'policy', kind: 'text', label: label('方針'), carryOver: 'item', maxLength: 50 },
    { key: 'achievements', kind: 'text', label: label('取組内容'), stage: 'draft', required: true, maxLength: 20 },
    { key: 'remarks', kind: 'text', label: label('備考'), stage: 'draft', maxLength: 20 },
    {
      key: 'indicators',
      kind: 'indicators',
      label: label('数値目標等'),
      stage: 'draft',
      required: true,
      columns: { name: label('項目'), baseline: label('当初'), target: label('目標'), current: label('現状値') },
    },
    { key: 'reason', kind: 'text', label: label('評価理由'), stage: 'grade', required: true, maxLength: 20 },
    { key: 'progress', kind: 'grade', label: label('進捗状況'), scale: 'progress' },
    { key: 'opinion', kind: 'text', label: label('本部会意見'), stage: 'opinion', required: true, maxLength: 20 },
    { key: 'citizenComment', kind: 'text', label: label('市民委員会意見'), stage: 'comment', maxLength: 20 },
    { key: 'reply', kind: 'text', label: label('回答'), stage: 'reply', required: true, maxLength: 20 },
  ],
};

/** The template with fields put in: in the place of the one with the same key, else at the end. */
export function templateWith(...changed: readonly Field[]): SheetTemplate {
  const replaced = TEMPLATE.fields.map((field) => changed.find(({ key }) => key === field.key) ?? field);
  return { ...TEMPLATE, fields: [...replaced, ...changed.filter(({ key }) => !findField(TEMPLATE, key))] };
}

/** A field of the template with something of it changed, to put into `templateWith`. */
export function changedField(key: string, change: object): Field {
  return { ...findField(TEMPLATE, key)!, ...change };
}

/** Somebody with one role. In the lead department unless said otherwise, for every plan unless said otherwise. */
export function actor(
  role: Role,
  {
    id = `${role} 1`,
    department = LEAD,
    plan = null,
  }: { id?: string; department?: string | null; plan?: string | null } = {},
): Actor {
  return { accountId: id, grants: [{ role, departmentId: department, planId: plan }] };
}

export function context(who: Actor, rest: Partial<DecisionContext> = {}): DecisionContext {
  return {
    cycleStatus: 'running',
    route: FULL_ROUTE,
    template: TEMPLATE,
    scale: SCALE,
    years: YEARS,
    actor: who,
    ...rest,
  };
}

/** An indicator that asks for no word. */
export function indicator(changes: Partial<SheetIndicator> = {}): SheetIndicator {
  return {
    id: 'indicator',
    name: '参加者数',
    baseline: '4,000人',
    target: '5,000人',
    better: null,
    values: { 2019: '4,713人' },
    ...changes,
  };
}

/** A sheet just handed to a stage by the one before it, with everything written. `submitter` submitted it. */
export function sheetAt(stage: Stage, changes: Partial<SheetState> = {}): SheetState {
  const from = stage === 'draft' ? undefined : (STAGES[STAGES.indexOf(stage) - 1] as WorkStage);
  return {
    planId: PLAN,
    leadDepartmentId: LEAD,
    stage,
    round: 1,
    graded: true,
    submitters: from ? ['submitter'] : [],
    handedOn: from ? { from, by: `${from} 0` } : null,
    proposedGrade: null,
    settledGrade: null,
    texts: { policy: '方針', achievements: '実施した', reason: '理由', opinion: '意見', reply: '回答' },
    previousTexts: {},
    indicators: [indicator()],
    ...changes,
  };
}

/** A command whose input leaves nothing to refuse, in whatever stage it belongs to, of a sheet that takes a grade or none. */
export function goodCommand(name: CommandName, graded = true): Command {
  switch (name) {
    case 'propose':
    case 'settle':
      return { name, grade: graded ? 'B' : null };
    case 'opine':
    case 'comment':
    case 'reply':
      return { name, text: '書いた' };
    case 'sendBack':
      return { name, to: 'draft', reason: '数値を確かめてください' };
    case 'submit':
    case 'approve':
    case 'withdraw':
      return { name };
  }
}

/** One person for each stage of the full route, who acts there. */
export const PEOPLE = {
  draft: actor('departmentMember', { id: 'submitter' }),
  approve: actor('departmentHead'),
  grade: actor('division'),
  opinion: actor('headquarters'),
  comment: actor('citizenCommittee'),
  reply: actor('departmentMember', { id: 'colleague' }),
  ready: actor('administrator'),
} satisfies Record<Stage, Actor>;

/** What a command does; an error with its refusals when it is refused. */
export function events(sheet: SheetState, command: Command, inContext: DecisionContext): readonly SheetEvent[] {
  const decision = decide(sheet, command, inContext);
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusals)}`);
  return decision.events;
}

export function after(sheet: SheetState, command: Command, inContext: DecisionContext): SheetState {
  return applyAll(sheet, events(sheet, command, inContext));
}

export function refusals(sheet: SheetState, command: Command, inContext: DecisionContext): readonly Refusal[] {
  const decision = decide(sheet, command, inContext);
  return decision.ok ? [] : decision.refusals;
}

export function codes(refusals: readonly Refusal[]): string[] {
  return refusals.map((refusal) => refusal.code);
}
