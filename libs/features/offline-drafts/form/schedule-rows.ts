import { cellKey } from '#libs/domain/template/cells.js';
import { MAX_ACTIONS } from '#libs/domain/template/sheet-template.js';
import type { DraftCell, DraftRow } from './draft-cell.js';
import type { FieldOf } from './field-heading.js';
import { besides, fieldLabel, lengthRule } from './field-heading.js';
import type { FieldForm } from './field-rows.js';

/** Beside those that are there already, room for so many. */
const SPARE_ACTIONS = 3;
const NAME = { column: 1, span: 2 } as const;

/** Actions × fiscal years. */
export function scheduleRows(field: FieldOf<'schedule'>, { words }: FieldForm): DraftRow[] {
  const shown = field.writable ? Math.min(MAX_ACTIONS, lastAction(field) + SPARE_ACTIONS) : lastAction(field);
  if (shown === 0) return [];
  const heading: DraftRow = {
    cells: [
      fieldLabel(field, words, field.maxLength),
      { ...NAME, text: words.t('scheduleAction'), look: 'heading' },
      ...field.years.map(({ label }, index): DraftCell => ({ column: 3 + index, text: label, look: 'heading' })),
    ],
  };
  const rows = Array.from({ length: shown }, (_, index) => index + 1).map((place): DraftRow => ({
    lines: 2,
    cells: [
      besides(words.t('actionPlace', { place })),
      { ...NAME, ...content(field, cellKey.action(field.key, place), words) },
      ...field.years.map(({ fiscalYear }, index) => ({
        column: 3 + index,
        ...content(field, cellKey.scheduled(field.key, place, fiscalYear), words, words.t('schedulePrompt')),
      })),
    ],
  }));
  return [heading, ...rows];
}

function content(field: FieldOf<'schedule'>, key: string, words: FieldForm['words'], prompt?: string): Omit<DraftCell, 'column'> {
  const text = field.cells[key] ?? '';
  return field.writable
    ? { text, look: 'input', field: key, rule: lengthRule(field.maxLength, words, prompt) }
    : { text, look: 'carried' };
}

/** The place of the last action with anything in it; 0 when there is none. */
function lastAction({ key, cells }: FieldOf<'schedule'>): number {
  const places = Object.entries(cells)
    .filter(([, content]) => content !== '')
    .map(([cell]) => Number(cell.slice(key.length + 1).split('.')[0]));
  return Math.max(0, ...places);
}
