import type { SheetField } from '#libs/contract/sheets.js';
import type { FieldOf } from '../sheet-field.js';

/** The sheet's grade; a template may have none. */
export function gradeFieldOf(fields: readonly SheetField[]): FieldOf<'grade'> | undefined {
  return fields.find((field) => field.kind === 'grade');
}
