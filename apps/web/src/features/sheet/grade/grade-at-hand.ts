import type { SheetView } from '#libs/contract/sheets.js';
import type { DraftValues } from '../draft/draft-saver.js';
import { gradeFieldOf } from './grade-field.js';

/**
 * The mark beside which a reason may be required, as it stands on the screen: the department's own while the sheet is
 * in its hands, then the chosen one (gradeSoFar in libs/domain/review/incompleteness.ts).
 */
export function gradeAtHand(sheet: SheetView, values: DraftValues, chosen: string | null): string | null {
  const field = gradeFieldOf(sheet.fields);
  if (!field || !sheet.graded) return null;
  const own = values[field.key] ?? field.assessed?.value ?? '';
  const inDepartment = sheet.stage === 'draft' || sheet.stage === 'approve';
  return inDepartment && own !== '' ? own : (field.settled ?? chosen);
}
