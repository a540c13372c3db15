import { parse } from 'csv-parse/sync';
import type { Comparator } from '#libs/domain/indicator/reading.js';
import type { LongColumnName } from '../long-columns.js';
import { LONG_COLUMN_TITLES } from '../long-column-titles.js';
import { LONG_COLUMNS } from '../long-columns.js';
import { inBothLanguages } from '../messages/data.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { ReportCell } from '../report-cell.js';
import { MEASURES } from '../report-values.js';

/** A Table Schema of Data Package v2: what the columns of a CSV file hold. */
export interface TableSchema {
  readonly $schema: string;
  readonly fields: readonly TableField[];
  /** Texts that stand for no value. */
  readonly missingValues: readonly string[];
}

interface TableField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly title?: string;
  readonly description?: string;
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

const TABLE_SCHEMA = { $schema: 'https://datapackage.org/profiles/2.0/tableschema.json', missingValues: [''] };

export function longTableSchema(): TableSchema {
  const fields = LONG_COLUMNS.map(({ name, type, required }): TableField => {
    const oneOf = ONE_OF[name];
    return {
      name,
      type,
      title: LONG_COLUMN_TITLES[name],
      description: inBothLanguages((words) => words.longColumns[name]),
      ...(required || oneOf ? { constraints: { ...(required ? { required } : {}), ...(oneOf ? { enum: oneOf } : {}) } } : {}),
    };
  });
  return { ...TABLE_SCHEMA, fields };
}

/**
 * Of the table as it is printed: its headings are the plan's own words, and every cell is as typed. null where two columns
 * have one heading, or one has none: a schema knows columns by their names.
 */
export function printedTableSchema(csv: Buffer): TableSchema | null {
  const [header = []]: string[][] = parse(csv, { bom: true, to: 1 });
  if (header.includes('') || new Set(header).size < header.length) return null;
  return { ...TABLE_SCHEMA, fields: header.map((name) => ({ name, type: 'string' })) };
}

const { trend, reached } = messagesFor(RECORD_LOCALE).indicator;

/** The columns whose values are known beforehand. */
const ONE_OF: Partial<Record<LongColumnName, readonly string[]>> = {
  field_kind: ['title', 'departments', 'text', 'choice', 'money', 'schedule', 'indicators', 'grade'] satisfies ReportCell['kind'][],
  measure: MEASURES,
  comparator: ['exactly', 'about', 'atLeast', 'atMost', 'moreThan', 'lessThan'] satisfies Comparator[],
  trend: Object.values(trend),
  reached: Object.values(reached),
};
