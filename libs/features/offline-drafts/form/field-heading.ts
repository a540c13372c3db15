import type { SheetField } from '#libs/contract/sheets.js';
import type { FormRule } from '#libs/platform/archive/form-workbook.js';
import type { WorkbookWords } from '../workbook-words.js';
import type { DraftCell } from './draft-cell.js';

export type FieldOf<Kind extends SheetField['kind']> = Extract<SheetField, { kind: Kind }>;

/** The label at the left of a field, with what is asked of who writes it. */
export function fieldLabel(field: SheetField, words: WorkbookWords, max?: number): DraftCell {
  const notes = 'writable' in field && field.writable ? notesOf(field, words, max) : [];
  const lines = [words.fieldLabel(field), ...(notes.length === 0 ? [] : [notes.join(words.t('noteSeparator'))])];
  return { column: 0, text: lines.join('\n'), look: 'label' };
}

/** The label's column beside the further rows of a table. */
export function besides(text = ''): DraftCell {
  return { column: 0, text, look: 'label' };
}

export function lengthRule(max: number, words: WorkbookWords, prompt = words.t('lengthPrompt', { max })): FormRule {
  return { kind: 'length', max, prompt, message: words.t('lengthMessage', { max }) };
}

export function listRule(options: readonly string[], words: WorkbookWords): FormRule {
  return { kind: 'list', options, prompt: words.t('listPrompt'), message: words.t('listMessage') };
}

function notesOf(field: SheetField, words: WorkbookWords, max: number | undefined): string[] {
  const required = 'required' in field && field.required;
  const beside = 'requiredBeside' in field ? field.requiredBeside : [];
  return [
    ...(required ? [words.t('required')] : []),
    ...(beside.length > 0 ? [words.t('requiredBeside', { marks: beside.join(words.t('markSeparator')) })] : []),
    ...(max === undefined ? [] : [words.t('upTo', { max })]),
  ];
}
