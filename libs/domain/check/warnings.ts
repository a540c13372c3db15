import type { ReviewRules } from '../review/review-rules.js';
import type { SheetState } from '../review/sheet-state.js';
import type { Warning } from './warning.js';

/** Everything that asks for a word on a sheet as it stands, in printed order. */
export function warningsOf(_sheet: SheetState, _rules: ReviewRules): Warning[] {
  return [];
}
