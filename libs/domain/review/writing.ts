import { EXPLANATION_PREFIX, MAX_EXPLANATION_LENGTH } from '../check/warning.js';
import type { CellProblem } from '../template/cells.js';
import { cellProblem, fieldOfCell } from '../template/cells.js';
import type { CellField, GradeField } from '../template/sheet-template.js';
import { fieldsOfStage, textLength } from '../template/sheet-template.js';
import { assessedField } from './grade-so-far.js';
import type { ReviewRules } from './review-rules.js';
import type { SheetState } from './sheet-state.js';

/**
 * Why what was typed into a cell can't even be saved. An amount that can't be read can: it is kept, and said to be
 * wrong until it is mended, because nothing that somebody typed is thrown away.
 */
export function writeProblem(
  sheet: SheetState,
  key: string,
  content: string,
  rules: ReviewRules,
): CellProblem | { readonly code: 'fieldNotWritable'; readonly field: string } | null {
  if (sheet.stage === 'draft' && key.startsWith(EXPLANATION_PREFIX)) return explanationProblem(sheet, key, content, rules);
  const field = fieldOfCell(writableFields(sheet, rules), key, rules.years);
  if (!field) return { code: 'fieldNotWritable', field: key };
  const problem = cellProblem(field, key, content, rules.scale);
  return problem?.code === 'amountInvalid' ? null : problem;
}

function writableFields(sheet: SheetState, rules: ReviewRules): (CellField | GradeField)[] {
  if (sheet.stage === 'ready') return [];
  const assessed = assessedField(sheet, rules);
  return [...fieldsOfStage(rules.template, sheet.stage), ...(assessed?.stage === sheet.stage ? [assessed] : [])];
}

/** Whether or not the warning is still there: what explains it may arrive together with what removes it. */
function explanationProblem(sheet: SheetState, key: string, content: string, { template }: ReviewRules) {
  const subject = key.slice(key.indexOf(':') + 1);
  const known =
    template.fields.some((field) => field.key === subject) ||
    sheet.indicators.some((indicator) => indicator.id === subject);
  if (!known) return { code: 'fieldNotWritable', field: key } as const;
  const length = textLength(content);
  return length > MAX_EXPLANATION_LENGTH
    ? ({ code: 'textTooLong', field: key, length, max: MAX_EXPLANATION_LENGTH } as const)
    : null;
}
