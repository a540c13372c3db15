import { cellKey } from '#libs/domain/template/cells.js';
import { MAX_AMOUNT_LENGTH } from '#libs/domain/template/sheet-template.js';
import type { DraftRow } from './draft-cell.js';
import type { FieldOf } from './field-heading.js';
import { besides, fieldLabel, lengthRule } from './field-heading.js';
import type { FieldForm } from './field-rows.js';

const AMOUNT = { column: 2, span: 2 } as const;

/** Year by year: an amount, and how it was computed. */
export function moneyRows(field: FieldOf<'money'>, { grid, words }: FieldForm): DraftRow[] {
  const written = Object.values(field.cells).some((content) => content !== '');
  if (!field.writable && !written) return [];
  const note = { column: 4, span: grid.columns - 3 } as const;
  const look = field.writable ? 'input' : 'carried';
  const heading: DraftRow = {
    cells: [
      fieldLabel(field, words),
      { column: 1, text: words.t('moneyYear'), look: 'heading' },
      { ...AMOUNT, text: words.t('moneyAmount', { unit: words.text(field.unit) }), look: 'heading' },
      { ...note, text: words.t('moneyNote'), look: 'heading' },
    ],
  };
  const rows = field.years.map(({ fiscalYear, label }): DraftRow => {
    const [amountKey, noteKey] = [cellKey.amount(field.key, fiscalYear), cellKey.note(field.key, fiscalYear)];
    const amountRule = lengthRule(MAX_AMOUNT_LENGTH, words, words.t('moneyPrompt'));
    return {
      lines: 2,
      cells: [
        besides(),
        { column: 1, text: label, look: 'label' },
        { ...AMOUNT, text: field.cells[amountKey] ?? '', look, ...(field.writable ? { field: amountKey, rule: amountRule } : {}) },
        {
          ...note,
          text: field.cells[noteKey] ?? '',
          look,
          ...(field.writable ? { field: noteKey, rule: lengthRule(field.maxLength, words) } : {}),
        },
      ],
    };
  });
  return [heading, ...rows];
}
