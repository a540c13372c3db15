import type { RaisedWarning } from '#libs/contract/sheets.js';
import { explanationCell } from '#libs/domain/check/warning.js';
import type { DraftValues } from './draft-saver.js';

/** What the writer says of each warning, by the cell in which it is kept. */
export function explanationsOf(warnings: readonly RaisedWarning[]): DraftValues {
  return Object.fromEntries(warnings.map(({ key, explanation }) => [explanationCell(key), explanation]));
}
