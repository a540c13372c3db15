import type { SheetField, SheetView } from '#libs/contract/sheets.js';
import { isWritable } from '../../sheet/draft/field-cells.js';
import type { FieldOf } from '../../sheet/sheet-field.js';

/** What the headquarters may write now, of whatever kind. */
export function opinionFields({ stage, fields }: SheetView): readonly SheetField[] {
  return stage === 'opinion' ? fields.filter(isWritable) : [];
}

/** What of it is written in the meeting: the texts. */
export function opinionTexts(sheet: SheetView): readonly FieldOf<'text'>[] {
  return opinionFields(sheet).filter((field): field is FieldOf<'text'> => field.kind === 'text');
}
