import type { DraftCell, DraftRow } from './draft-cell.js';
import type { FieldOf } from './field-heading.js';
import { fieldLabel, listRule } from './field-heading.js';
import type { FieldForm } from './field-rows.js';

const WIDTH = 2;

export function choiceRows(field: FieldOf<'choice'>, { words, grid }: FieldForm): DraftRow[] {
  const options = field.options.map(({ key, label }) => ({ base: key, text: words.text(label) }));
  const chosen = options.find(({ base }) => base === field.value);
  const text = chosen?.text ?? field.value;
  if (field.writable) {
    return [{ cells: [fieldLabel(field, words), chosenFrom(field.key, field.value, text, options, { words })] }];
  }
  if (text === '' && field.stage !== null) return [];
  return [{ cells: [fieldLabel(field, words), { column: 1, span: grid.columns, text, look: 'carried' }] }];
}

/** The department's own mark, where it gives one. What others give is not for its draft. */
export function gradeRows(field: FieldOf<'grade'>, { words }: FieldForm): DraftRow[] {
  if (!field.assessed?.writable) return [];
  const { value } = field.assessed;
  const options = field.marks.map((mark) => ({ base: mark.symbol, text: words.mark(mark) }));
  const text = options.find(({ base }) => base === value)?.text ?? value;
  return [{ cells: [fieldLabel(field, words), chosenFrom(field.key, value, text, options, { words })] }];
}

function chosenFrom(
  field: string,
  base: string,
  text: string,
  options: readonly { readonly text: string }[],
  { words }: Pick<FieldForm, 'words'>,
): DraftCell {
  const rule = listRule(options.map((option) => option.text), words);
  return { column: 1, span: WIDTH, text, look: 'input', rule, field, base };
}
