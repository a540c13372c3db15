import type { ApiRefusal } from '#libs/contract/refusal.js';
import { indicatorKey } from './draft/draft-of.js';

export const GRADE_CONTROL = 'grade-choice';
export const REASON_CONTROL = 'send-back-reason';
export const TARGET_CONTROL = 'send-back-to';

/** The control of a field or indicator, by its draft key. */
export function controlId(key: string): string {
  return `field-${key.replaceAll('.', '-')}`;
}

/** The control in which a refusal is put right, if it is one of input. */
export function controlOf(refusal: ApiRefusal): string | undefined {
  switch (refusal.code) {
    case 'textRequired':
    case 'fieldRequired':
    case 'fieldNotWritable':
    case 'textTooLong':
      return refusal.field === 'reason' ? REASON_CONTROL : controlId(refusal.field);
    case 'indicatorRequired':
      return controlId(indicatorKey(refusal.indicatorId));
    case 'gradeUnknown':
      return GRADE_CONTROL;
    case 'reasonRequired':
      return REASON_CONTROL;
    case 'targetNotEarlier':
      return TARGET_CONTROL;
    default:
      return undefined;
  }
}
