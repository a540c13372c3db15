import type { FormCell, FormRow } from '#libs/platform/archive/form-workbook.js';

/** A cell of a sheet's form. One that is written in knows whose content it holds. */
export interface DraftCell extends FormCell {
  /** A cell's key, or indicators.<id>.<fiscal year>. */
  readonly field?: string;
  /** What the field holds, where the cell shows something else: a choice's key. */
  readonly base?: string;
}

export interface DraftRow extends FormRow {
  readonly cells: readonly DraftCell[];
}
