import type { SheetField } from '#libs/contract/sheets.js';
import { EXPLANATION_PREFIX, MAX_EXPLANATION_LENGTH } from '#libs/domain/check/warning.js';
import { cellsOf } from './field-cells.js';

/** How long the text in a cell may be; null where it holds no text that could be put together from two: a choice, a value. */
export function textLimit(fields: readonly SheetField[], key: string): number | null {
  if (key.startsWith(EXPLANATION_PREFIX)) return MAX_EXPLANATION_LENGTH;
  const field = fields.find((candidate) => cellsOf(candidate).some(([cell]) => cell === key));
  switch (field?.kind) {
    case 'text':
    case 'schedule':
      return field.maxLength;
    case 'money':
      return key.endsWith('.note') ? field.maxLength : null;
    default:
      return null;
  }
}
