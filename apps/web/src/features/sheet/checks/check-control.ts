import { explanationCell } from '#libs/domain/check/warning.js';
import { controlId } from '../control-ids.js';

/** Where a warning is explained; for those who may not, where the explanation stands. */
export function checkControl(warningKey: string): string {
  return controlId(explanationCell(warningKey));
}

/** The sentence that says what it is. */
export function checkSentence(warningKey: string): string {
  return `${checkControl(warningKey)}-sentence`;
}
