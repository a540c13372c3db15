import { z } from 'zod';
import type { Report } from './report.js';

/** The published JSON as a schema: for tests, and for whoever reads the file back. */

const localizedText = z.strictObject({ ja: z.string(), en: z.string().optional() });

const summary = z.strictObject({
  total: z.int().nonnegative(),
  blank: z.int().nonnegative(),
  marks: z.array(
    z.strictObject({
      symbol: z.string(),
      count: z.int().nonnegative(),
      percent: z.string().regex(/^\d{1,3}\.\d{2}$/),
    }),
  ),
});

const indicator = z.strictObject({
  key: z.string(),
  name: z.string(),
  baseline: z.string(),
  target: z.string(),
  current: z.string(),
  relisted: z.boolean(),
});

const cell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['title', 'text']), text: z.string() }),
  z.strictObject({ kind: z.literal('departments'), names: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('grade'), symbol: z.string().nullable() }),
  z.strictObject({ kind: z.literal('indicators'), indicators: z.array(indicator) }),
]);

const column = z.strictObject({
  key: z.string(),
  kind: z.enum(['title', 'departments', 'text', 'indicators', 'grade']),
  letter: z.string().nullable(),
  label: localizedText,
  carriedOver: z.boolean(),
  indicatorLabels: z
    .strictObject({ name: localizedText, baseline: localizedText, target: localizedText, current: localizedText })
    .nullable(),
});

const section = z.strictObject({
  key: z.string(),
  depth: z.int().nonnegative(),
  levelName: localizedText,
  label: z.string(),
  title: z.string(),
  rows: z.array(z.strictObject({ itemKey: z.string(), number: z.string(), cells: z.array(cell) })),
  summary,
});

export const reportSchema: z.ZodType<Report> = z.strictObject({
  format: z.literal('nendo-report/1'),
  municipality: z.strictObject({ key: z.string(), name: localizedText }),
  plan: z.strictObject({
    key: z.string(),
    name: localizedText,
    periodFrom: z.int(),
    periodTo: z.int(),
    contact: localizedText,
  }),
  title: localizedText,
  fiscalYearFrom: z.int(),
  fiscalYearTo: z.int(),
  asOf: z.iso.date(),
  release: z.strictObject({
    version: z.int().nonnegative(),
    note: z.string(),
    publishedAt: z.iso.datetime({ offset: true }).nullable(),
    history: z.strictObject({ seq: z.int().nonnegative(), hash: z.string().regex(/^[0-9a-f]+$/) }).nullable(),
  }),
  marks: z.array(
    z.strictObject({
      symbol: z.string(),
      word: localizedText,
      tone: z.enum(['good', 'fair', 'behind', 'bad', 'neutral']),
    }),
  ),
  columns: z.array(column),
  sections: z.array(section),
  summary,
});
