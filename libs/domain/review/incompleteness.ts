import { explanationCell, MAX_EXPLANATION_LENGTH, warningKey } from '../check/warning.js';
import { warningsOf } from '../check/warnings.js';
import { unprintableCharacters } from '../check/printable.js';
import type { GradeField, CellField } from '../template/sheet-template.js';
import { fieldsOfStage, indicatorsField, isRequired, textLength } from '../template/sheet-template.js';
import { cellKeysOf, cellProblem, isFilled } from '../template/cells.js';
import { assessedField, gradeSoFar } from './grade-so-far.js';
import type { Refusal } from './refusal.js';
import type { ReviewRules } from './review-rules.js';
import type { SheetState } from './sheet-state.js';
import type { Stage } from './stage.js';

/**
 * What still keeps a stage's work from being complete: shown beside the fields before anyone presses a button.
 * grade: the mark that is about to be given; without one, the mark that the sheet has so far counts.
 */
export function incompleteness(
  sheet: SheetState,
  stage: Stage,
  rules: ReviewRules,
  grade: string | null = gradeSoFar(sheet, rules),
): Refusal[] {
  if (stage === 'ready') return [];
  const { template } = rules;
  const assessed = assessedField(sheet, rules);
  return [
    ...fieldsOfStage(template, stage).flatMap((field) => [
      ...missing(field, sheet, rules, grade),
      ...cellRefusals(field, sheet, rules),
    ]),
    ...(assessed?.stage === stage ? assessment(assessed, sheet, rules) : []),
    ...missingValues(sheet, stage, rules),
    ...(stage === 'draft' ? unexplained(sheet, rules) : []),
  ];
}

function missing(field: CellField, sheet: SheetState, rules: ReviewRules, grade: string | null): Refusal[] {
  if (!isRequired(field, grade) || isFilled(field, sheet.texts, rules.years)) return [];
  return field.required === true || grade === null
    ? [{ code: 'fieldRequired', field: field.key }]
    : [{ code: 'fieldRequiredByGrade', field: field.key, grade }];
}

function cellRefusals(field: CellField, sheet: SheetState, rules: ReviewRules): Refusal[] {
  return cellKeysOf(field, rules.years).flatMap((key): Refusal[] => {
    const content = sheet.texts[key] ?? '';
    const problem = cellProblem(field, key, content, rules.scale);
    return [...(problem ? [problem] : []), ...unprintable(key, content)];
  });
}

function assessment(field: GradeField, sheet: SheetState, { scale }: ReviewRules): Refusal[] {
  const mark = sheet.texts[field.key] ?? '';
  if (mark === '') return [{ code: 'gradeRequired', allowed: scale.marks.map(({ symbol }) => symbol) }];
  const problem = cellProblem(field, field.key, mark, scale);
  return problem ? [problem] : [];
}

function missingValues(sheet: SheetState, stage: Stage, { template, years }: ReviewRules): Refusal[] {
  const field = indicatorsField(template);
  if (field?.stage !== stage) return [];
  return sheet.indicators.flatMap(({ id, name, values }) =>
    years.cycle.flatMap((year): Refusal[] => {
      const value = values[year] ?? '';
      if (value.trim() !== '') return unprintable(`indicators.${id}.${year}`, value);
      return field.required ? [{ code: 'indicatorRequired', indicatorId: id, indicator: name, year }] : [];
    }),
  );
}

function unexplained(sheet: SheetState, rules: ReviewRules): Refusal[] {
  // What stands beside a mark that the division gave is not for the department to explain.
  const own = assessedField(sheet, rules) !== undefined;
  const asked = warningsOf(sheet, rules).filter((warning) => own || !('grade' in warning));
  return asked.flatMap((warning): Refusal[] => {
    const key = warningKey(warning);
    const explanation = sheet.texts[explanationCell(key)] ?? '';
    const length = textLength(explanation);
    if (length > MAX_EXPLANATION_LENGTH) {
      return [{ code: 'textTooLong', field: explanationCell(key), length, max: MAX_EXPLANATION_LENGTH }];
    }
    return explanation.trim() === '' ? [{ code: 'warningUnexplained', warning: key }] : [];
  });
}

/** Characters that the publication could not print. */
export function unprintable(field: string, content: string): Refusal[] {
  const characters = unprintableCharacters(content);
  return characters.length > 0 ? [{ code: 'charactersUnprintable', field, characters }] : [];
}
