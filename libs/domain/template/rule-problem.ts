/** What can be wrong with a plan's template, scales and route: one code for each rule. */
export const RULES = [
  // The route
  'draftMissing',
  'stagesOutOfOrder',
  'textNeeded',
  'textUnneeded',
  'closingUnfit',
  // Template, scales and route together
  'periodReversed',
  'symbolDoubled',
  'scaleUnknown',
  'keyDoubled',
  'keyWithDot',
  'keyReserved',
  'kindDoubled',
  'neverFilled',
  'moneyCarriedOver',
  'sourceUnfit',
  'requiredWithoutGrade',
  'markUnknown',
  'optionDoubled',
  'stageMissing',
  'textDoubled',
  'textUnfit',
  'gradingMissing',
  'gradeMissing',
  // What a form can get wrong (form-problems.ts)
  'empty',
  'tooLong',
  'lengthOutOfRange',
  'notAKey',
  'kindFixed',
  'nothingToChoose',
  'dueInvalid',
  'dueNotAscending',
  'cannotReadYet',
  'unprintable',
] as const;

export type Rule = (typeof RULES)[number];

/** One thing that can't be: where (template.fields.3.required, as in plan.yaml), which rule, what stands there. */
export interface BrokenRule {
  readonly path: string;
  readonly rule: Rule;
  readonly found: string;
}

/** The same for whoever writes plan.yaml: with what should stand there instead. */
export interface TemplateProblem extends BrokenRule {
  readonly expected: string;
}
