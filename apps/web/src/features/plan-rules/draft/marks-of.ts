import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';

/** The marks that the sheet's grade may have; none, where it has no grade. */
export function marksOf({ template, scales }: EditedRules): readonly Mark[] {
  return scales[gradeField(template)?.scale ?? '']?.marks ?? [];
}
