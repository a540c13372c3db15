import type { GradeScale } from '../grading/grade-scale.js';
import type { SheetYears } from '../template/cells.js';
import type { SheetTemplate } from '../template/sheet-template.js';

/** What a sheet is measured by: frozen with its cycle. */
export interface ReviewRules {
  readonly template: SheetTemplate;
  /** Of the template's grade. A template without one has a scale without marks. */
  readonly scale: GradeScale;
  readonly years: SheetYears;
}
