import type { Rule } from '#libs/domain/template/rule-problem.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import type { ApiRefusal } from '../refusal.js';
import type { SharedTranslator } from './explain-refusal.js';

type BrokenRule = Extract<ApiRefusal, { code: 'ruleBroken' }>;

/** Rules about a stage, or about a field: what was found is named as people know it. */
const OF_STAGES: readonly Rule[] = ['stageMissing', 'dueNotAscending'];
const OF_FIELDS: readonly Rule[] = ['sourceUnfit', 'textDoubled', 'textUnfit'];

/** What is wrong, without the place. fieldLabel gives the label of a field by its key. */
export function explainBrokenRule({ rule, found }: BrokenRule, t: SharedTranslator, fieldLabel: (key: string) => string): string {
  if (OF_STAGES.includes(rule)) return t(`brokenRules.${rule}`, { found: t(`stages.${found as WorkStage}`) });
  return t(`brokenRules.${rule}`, { found: OF_FIELDS.includes(rule) ? fieldLabel(found) : found });
}
