import type { DraftCell, DraftRow } from './draft-cell.js';
import type { FieldOf } from './field-heading.js';
import { fieldLabel, lengthRule } from './field-heading.js';
import type { FieldForm } from './field-rows.js';

/** Room to write, by how much may be written. */
const ROOM = [
  { from: 300, lines: 8 },
  { from: 100, lines: 4 },
  { from: 0, lines: 2 },
] as const;

/** A text; beside it, what the sheet of the year before says there. */
export function textRows(field: FieldOf<'text'>, { grid, words, previousTexts }: FieldForm): DraftRow[] {
  if (!field.writable) return carriedRows(field, { grid, words });
  const previous = previousTexts[field.key] ?? '';
  const room = previous === '' ? grid.columns : Math.ceil(grid.columns * 0.6);
  const input: DraftCell = {
    column: 1,
    span: room,
    text: field.value,
    look: 'input',
    rule: lengthRule(field.maxLength, words),
    field: field.key,
  };
  const last: DraftCell = {
    column: 1 + room,
    span: grid.columns - room,
    text: `${words.t('previous')}\n${previous}`,
    look: 'carried',
  };
  const cells = [fieldLabel(field, words, field.maxLength), input, ...(previous === '' ? [] : [last])];
  return [{ cells, lines: ROOM.find(({ from }) => field.maxLength >= from)!.lines }];
}

function carriedRows(field: FieldOf<'text'>, { grid, words }: Pick<FieldForm, 'grid' | 'words'>): DraftRow[] {
  if (field.value === '' && field.stage !== null) return [];
  const text = field.value === '' ? words.t('nothing') : field.value;
  return [{ cells: [fieldLabel(field, words), { column: 1, span: grid.columns, text, look: 'carried' }] }];
}
