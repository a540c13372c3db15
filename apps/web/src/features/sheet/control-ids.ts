import type { ApiRefusal } from '#libs/contract/refusal.js';
import { explanationCell } from '#libs/domain/check/warning.js';
import { indicatorKey } from './draft/indicator-key.js';

/** Where a mark is chosen: the department's own in the sheet, or the proposed or settled one beside the actions. */
export const GRADE_CONTROL = 'grade-choice';
/** Where the save bar leads to while two texts wait to be chosen from. */
export const CONFLICT_PANEL = 'draft-conflicts';
/** What Ctrl + Enter presses. */
export const PRIMARY_ACTION = 'primary-action';
export const REASON_CONTROL = 'send-back-reason';
export const TARGET_CONTROL = 'send-back-to';

/** The control of a cell, by its key; of a field with many cells, the box around them. */
export function controlId(key: string): string {
  return `field-${key.replaceAll(/[.:]/g, '-')}`;
}

/** The control in which a refusal is put right, if it is one of input. */
export function controlOf(refusal: ApiRefusal): string | undefined {
  switch (refusal.code) {
    case 'textRequired':
    case 'fieldRequired':
    case 'fieldRequiredByGrade':
    case 'fieldNotWritable':
    case 'textTooLong':
    case 'choiceUnknown':
    case 'amountInvalid':
    case 'charactersUnprintable':
      return controlId(refusal.field);
    case 'indicatorRequired':
      return controlId(indicatorKey(refusal.indicatorId, refusal.year));
    case 'warningUnexplained':
      return controlId(explanationCell(refusal.warning));
    case 'gradeRequired':
    case 'gradeUnknown':
      return GRADE_CONTROL;
    case 'reasonRequired':
    case 'reasonTooLong':
      return REASON_CONTROL;
    case 'targetNotEarlier':
      return TARGET_CONTROL;
    default:
      return undefined;
  }
}
