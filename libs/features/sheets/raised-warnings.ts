import type { RaisedWarning } from '#libs/contract/sheets.js';
import { explanationCell, warningKey } from '#libs/domain/check/warning.js';
import { warningsOf } from '#libs/domain/check/warnings.js';
import type { ReviewRules } from '#libs/domain/review/review-rules.js';
import type { SheetState } from '#libs/domain/review/sheet-state.js';

/** 点検: the sheet's warnings with what its writer says of them. */
export function raisedWarnings(sheet: SheetState, rules: ReviewRules): RaisedWarning[] {
  return warningsOf(sheet, rules).map((warning) => {
    const key = warningKey(warning);
    return { key, warning, explanation: sheet.texts[explanationCell(key)] ?? '' };
  });
}
