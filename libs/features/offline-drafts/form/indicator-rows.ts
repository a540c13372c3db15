import type { IndicatorRow } from '#libs/contract/sheets.js';
import { INDICATOR_PREFIX } from '../../sheets/draft-check.read.js';
import type { DraftCell, DraftRow } from './draft-cell.js';
import type { FieldOf } from './field-heading.js';
import { besides, fieldLabel, lengthRule } from './field-heading.js';
import type { FieldForm } from './field-rows.js';

const NAME = { column: 1, span: 2 } as const;
const FIRST_YEAR = 5;

/** Name, baseline and target of each indicator, and its values year by year; those of this cycle are to be typed. */
export function indicatorRows(field: FieldOf<'indicators'>, { words }: FieldForm): DraftRow[] {
  if (field.rows.length === 0) return [];
  const heading: DraftRow = {
    cells: [
      fieldLabel(field, words),
      { ...NAME, text: words.text(field.columns.name), look: 'heading' },
      { column: 3, text: words.text(field.columns.baseline), look: 'heading' },
      { column: 4, text: words.text(field.columns.target), look: 'heading' },
      ...field.years.map(({ label }, index): DraftCell => ({ column: FIRST_YEAR + index, text: words.text(label), look: 'heading' })),
    ],
  };
  const rows = field.rows.map((row): DraftRow => ({
    lines: 2,
    cells: [
      besides(row.relisted ? words.t('relisted') : ''),
      { ...NAME, text: row.name, look: 'carried' },
      { column: 3, text: row.baseline, look: 'carried' },
      { column: 4, text: row.target, look: 'carried' },
      ...field.years.map((year, index) => ({ column: FIRST_YEAR + index, ...value(field, row, year, words) })),
    ],
  }));
  return [heading, ...rows];
}

function value(
  field: FieldOf<'indicators'>,
  row: IndicatorRow,
  { fiscalYear, ofCycle }: FieldOf<'indicators'>['years'][number],
  words: FieldForm['words'],
): Omit<DraftCell, 'column'> {
  const text = row.values.find((candidate) => candidate.fiscalYear === fiscalYear)?.value ?? '';
  if (!(field.writable && ofCycle && !row.relisted)) return { text, look: 'carried' };
  const rule = lengthRule(field.maxLength, words, words.t('indicatorPrompt'));
  return { text, look: 'input', field: `${INDICATOR_PREFIX}${row.indicatorId}.${fiscalYear}`, rule };
}
