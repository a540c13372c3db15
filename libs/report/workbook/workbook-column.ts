import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Look } from './looks.js';

/** What stands below a heading. */
export type ColumnContent =
  | 'section'
  | 'number'
  | 'notes'
  | 'year'
  | 'title'
  | 'text'
  | 'departments'
  | 'choice'
  | 'grade'
  | 'amount'
  | 'amountNote'
  | 'action'
  | 'scheduled'
  | 'indicator'
  | 'baseline'
  | 'target'
  | 'value'
  | 'judgement';

/** A column of a worksheet; a column of the report is one of them or several. */
export interface WorkbookColumn {
  readonly content: ColumnContent;
  /** Of the report's column; null for what leads every line. */
  readonly key: string | null;
  /** Of what is of one year. */
  readonly fiscalYear: FiscalYear | null;
  /** The heading above, over all neighbours that have the same; null: there is none. */
  readonly group: string | null;
  readonly heading: string;
}

/** In half-width characters. */
export const WIDTHS: Readonly<Record<ColumnContent, number>> = {
  section: 26,
  number: 8,
  notes: 8,
  year: 13,
  title: 22,
  text: 32,
  departments: 20,
  choice: 12,
  grade: 11,
  amount: 13,
  amountNote: 24,
  action: 26,
  scheduled: 10,
  indicator: 20,
  baseline: 12,
  target: 12,
  value: 12,
  judgement: 10,
};

export const LOOKS_OF: Readonly<Record<ColumnContent, Look>> = {
  section: 'text',
  number: 'centred',
  notes: 'centred',
  year: 'centred',
  title: 'name',
  text: 'text',
  departments: 'text',
  choice: 'centred',
  grade: 'grade',
  amount: 'value',
  amountNote: 'text',
  action: 'text',
  scheduled: 'centred',
  indicator: 'text',
  baseline: 'value',
  target: 'value',
  value: 'value',
  judgement: 'centred',
};
