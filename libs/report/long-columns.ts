/**
 * The columns of report-long.csv, in their order. Programs know them by these names: one is never renamed, dropped or
 * moved, and a new one comes last.
 */
export const LONG_COLUMNS = [
  { name: 'municipality_key', type: 'string', required: true },
  { name: 'municipality_name', type: 'string', required: true },
  { name: 'plan_key', type: 'string', required: true },
  { name: 'plan_name', type: 'string', required: true },
  { name: 'report_from', type: 'integer', required: true },
  { name: 'report_to', type: 'integer', required: true },
  { name: 'version', type: 'integer', required: true },
  { name: 'review_from', type: 'integer', required: true },
  { name: 'review_to', type: 'integer', required: true },
  { name: 'section_key', type: 'string', required: false },
  { name: 'section_path', type: 'string', required: false },
  { name: 'item_key', type: 'string', required: true },
  { name: 'item_number', type: 'string', required: false },
  { name: 'item_title', type: 'string', required: false },
  { name: 'part_of', type: 'string', required: false },
  { name: 'lead_department', type: 'string', required: false },
  { name: 'graded', type: 'boolean', required: true },
  { name: 'counted', type: 'boolean', required: true },
  { name: 'field_key', type: 'string', required: true },
  { name: 'field_label', type: 'string', required: true },
  { name: 'field_kind', type: 'string', required: true },
  { name: 'position', type: 'integer', required: true },
  { name: 'measure', type: 'string', required: true },
  { name: 'indicator_key', type: 'string', required: false },
  { name: 'indicator_name', type: 'string', required: false },
  { name: 'relisted', type: 'boolean', required: false },
  { name: 'action', type: 'string', required: false },
  { name: 'fiscal_year', type: 'integer', required: false },
  { name: 'value', type: 'string', required: false },
  { name: 'note', type: 'string', required: false },
  { name: 'number', type: 'number', required: false },
  { name: 'comparator', type: 'string', required: false },
  { name: 'cumulative', type: 'number', required: false },
  { name: 'unit', type: 'string', required: false },
  { name: 'stated_year', type: 'integer', required: false },
  { name: 'grade_word', type: 'string', required: false },
  { name: 'trend', type: 'string', required: false },
  { name: 'reached', type: 'string', required: false },
  { name: 'item_added_in', type: 'integer', required: false },
] as const satisfies readonly LongColumn[];

export type LongColumnName = (typeof LONG_COLUMNS)[number]['name'];

/** type: of Table Schema. required: never empty. */
interface LongColumn {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly required: boolean;
}
