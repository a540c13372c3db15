import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { RouteStep } from '#libs/domain/review/route.js';
import { speaks } from '#libs/domain/review/route.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { WORK_STAGES } from '#libs/domain/review/stage.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import type { Field, TextField } from '#libs/domain/template/sheet-template.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { Edit } from './edit-rules.js';
import { addField, changeScale } from './edit-rules.js';

const TEXT_LENGTH = 1000;
const NOTE_LENGTH = 300;
const ACTION_LENGTH = 60;
const EMPTY: LocalizedText = { ja: '' };

/** Unlike every key that was ever made, in another tab too. People do not see it. */
export function newKey(kind: string): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`;
}

/** What a field of a kind begins as: written by the department, without a name. */
export function newField(kind: Field['kind'], scale: string): Field {
  const base = { key: newKey(kind), label: EMPTY };
  switch (kind) {
    case 'title':
    case 'departments':
      return { ...base, kind };
    case 'text':
      return { ...base, kind, stage: 'draft', maxLength: TEXT_LENGTH };
    case 'choice':
      return { ...base, kind, stage: 'draft', options: [newOption(), newOption()] };
    case 'money':
      return { ...base, kind, stage: 'draft', unit: { ja: '千円', en: 'thousand yen' }, maxLength: NOTE_LENGTH };
    case 'schedule':
      return { ...base, kind, stage: 'draft', maxLength: ACTION_LENGTH };
    case 'indicators':
      return {
        ...base,
        kind,
        stage: 'draft',
        columns: {
          name: { ja: '指標', en: 'Indicator' },
          baseline: { ja: '当初', en: 'Baseline' },
          target: { ja: '目標', en: 'Target' },
          current: { ja: '現状値 ({year}末)', en: 'Value (end of {year})' },
        },
      };
    case 'grade':
      return { ...base, kind, scale };
  }
}

export function newOption() {
  return { key: newKey('option'), label: EMPTY };
}

const FIRST_SCALE: GradeScale = {
  kind: 'achievement',
  marks: [
    { symbol: 'A', word: { ja: '順調', en: 'On track' }, tone: 'good' },
    { symbol: 'B', word: { ja: 'ほぼ順調', en: 'Mostly on track' }, tone: 'fair' },
    { symbol: 'C', word: { ja: 'やや遅れ', en: 'Somewhat behind' }, tone: 'behind' },
    { symbol: 'D', word: { ja: '停滞', en: 'Stalled' }, tone: 'bad' },
  ],
};

/** Adds a field that begins empty; the first grade of a plan brings a scale with it. */
export function addNewField(kind: Field['kind'], rules: EditedRules): { readonly key: string; readonly edit: Edit } {
  const known = Object.keys(rules.scales)[0];
  const scale = known ?? newKey('scale');
  const field = newField(kind, scale);
  const withScale: Edit = kind === 'grade' && known === undefined ? changeScale(scale, FIRST_SCALE) : (same) => same;
  return { key: field.key, edit: (before) => addField(field)(withScale(before)) };
}

/** The kinds that may still be added: a sheet has one title, one grade and one table of indicators. */
export function kindsToAdd({ template }: EditedRules): Field['kind'][] {
  const has = (kind: Field['kind']) => template.fields.some((field) => field.kind === kind);
  return [
    'text',
    'choice',
    'money',
    'schedule',
    ...(['indicators', 'grade', 'title', 'departments'] as const).filter((kind) => !has(kind)),
  ];
}

const STEPS: Record<WorkStage, Pick<RouteStep, 'actor' | 'due'>> = {
  draft: { actor: { role: 'departmentMember', scope: 'leadDepartment' }, due: '04-30' },
  approve: { actor: { role: 'departmentHead', scope: 'leadDepartment' }, due: '05-10' },
  grade: { actor: { role: 'division', scope: 'plan' }, due: '05-31' },
  opinion: { actor: { role: 'headquarters', scope: 'plan' }, due: '06-15' },
  comment: { actor: { role: 'citizenCommittee', scope: 'plan' }, due: '06-30' },
  reply: { actor: { role: 'departmentMember', scope: 'leadDepartment' }, due: '07-15' },
};

const TEXT_LABELS: Partial<Record<WorkStage, LocalizedText>> = {
  opinion: { ja: '本部会意見', en: 'Headquarters’ opinion' },
  comment: { ja: '市民委員会意見', en: 'Citizen committee’s comment' },
  reply: { ja: '担当課の回答', en: 'Department’s reply' },
};

/**
 * A stage as it begins: its usual actor, due no earlier than the stage before it, and with the field that its text goes
 * to: one that is there, else the one that was retired with it, else a new one.
 */
export function newStage(
  stage: WorkStage,
  rules: EditedRules,
  retired: readonly Field[],
): { readonly step: RouteStep; readonly textField: TextField | null } {
  const before = rules.route.findLast((step) => WORK_STAGES.indexOf(step.stage) < WORK_STAGES.indexOf(stage));
  const step = { stage, ...STEPS[stage], due: later(STEPS[stage].due, before?.due) };
  if (!speaks(stage)) return { step, textField: null };
  const texts = (fields: readonly Field[]) =>
    fields.filter((field): field is TextField => field.kind === 'text' && field.stage === stage);
  const there = texts(rules.template.fields)[0];
  if (there) return { step: { ...step, text: there.key }, textField: null };
  const textField = texts(retired)[0] ?? {
    key: newKey('text'),
    kind: 'text',
    label: TEXT_LABELS[stage] ?? EMPTY,
    stage,
    maxLength: TEXT_LENGTH,
  };
  return { step: { ...step, text: textField.key }, textField };
}

function later(usual: string, before: string | undefined): string {
  return before !== undefined && before > usual ? before : usual;
}

/** The scales to show: those that a grade uses first. */
export function scaleKeys({ template, scales }: EditedRules): string[] {
  const used = gradeField(template)?.scale;
  return Object.keys(scales).toSorted((one, other) => Number(other === used) - Number(one === used));
}
