import { gradeField } from '../template/sheet-template.js';
import type { ReviewRules } from './review-rules.js';
import type { SheetState } from './sheet-state.js';

/** What of a sheet its mark depends on. */
export type GradedSheet = Pick<SheetState, 'graded' | 'stage' | 'texts' | 'proposedGrade' | 'settledGrade'>;

/**
 * The mark that a sheet has so far. In the department's own hands its own mark counts, whatever was said of it before;
 * in headquarters' hands what was proposed to them, whatever they settled in an earlier round.
 */
export function gradeSoFar(sheet: GradedSheet, rules: Pick<ReviewRules, 'template'>): string | null {
  if (!sheet.graded) return null;
  const own = assessedField(sheet, rules);
  const assessed = (own && sheet.texts[own.key]) || null;
  const { proposedGrade, settledGrade } = sheet;
  const judged = sheet.stage === 'opinion' ? (proposedGrade ?? settledGrade) : (settledGrade ?? proposedGrade);
  const inDepartment = sheet.stage === 'draft' || sheet.stage === 'approve';
  return inDepartment ? (assessed ?? judged) : (judged ?? assessed);
}

/** The grade's field, where the department grades itself first and the sheet takes a grade. */
export function assessedField(sheet: Pick<SheetState, 'graded'>, { template }: Pick<ReviewRules, 'template'>) {
  const field = gradeField(template);
  return sheet.graded && field?.stage !== undefined ? field : undefined;
}
