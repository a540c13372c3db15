import { z } from 'zod';
import { LICENCE_KEYS } from '#libs/domain/publication/licence.js';
import { REPORT_LAYOUTS } from '#libs/domain/template/sheet-template.js';
import type { Report } from './report.js';
import type { ReportCell } from './report-cell.js';
import type { ReportColumn } from './report-column.js';

/** The published JSON as a schema: for tests, and for whoever reads the file back. */

const localizedText = z.strictObject({ ja: z.string(), en: z.string().optional() });
const fiscalYear = z.int();

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
  values: z.array(z.strictObject({ fiscalYear, value: z.string() })),
  trend: z.enum(['improved', 'worsened', 'unchanged', 'cannotSay']),
  reached: z.enum(['reached', 'notReached', 'cannotSay']),
  series: z.array(z.strictObject({ fiscalYear, value: z.string() })),
  relisted: z.boolean(),
});

const cell: z.ZodType<ReportCell> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), text: z.string() }),
  z.strictObject({ kind: z.literal('departments'), names: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('choice'),
    option: z.strictObject({ key: z.string(), label: localizedText }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('money'),
    years: z.array(z.strictObject({ fiscalYear, amount: z.string(), note: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('schedule'),
    actions: z.array(z.strictObject({ name: z.string(), cells: z.array(z.string()) })),
  }),
  z.strictObject({ kind: z.literal('indicators'), indicators: z.array(indicator) }),
  z.strictObject({ kind: z.literal('grade'), symbol: z.string().nullable() }),
]);

const columnBase = { key: z.string(), letter: z.string().nullable(), label: localizedText, carriedOver: z.boolean(), yearly: z.boolean() };
const years = z.array(z.strictObject({ fiscalYear, label: localizedText }));

const column: z.ZodType<ReportColumn> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), ...columnBase }),
  z.strictObject({ kind: z.literal('departments'), ...columnBase }),
  z.strictObject({ kind: z.literal('text'), ...columnBase }),
  z.strictObject({ kind: z.literal('choice'), ...columnBase }),
  z.strictObject({ kind: z.literal('money'), ...columnBase, unit: localizedText, years }),
  z.strictObject({ kind: z.literal('schedule'), ...columnBase, years }),
  z.strictObject({
    kind: z.literal('indicators'),
    ...columnBase,
    indicatorLabels: z.strictObject({ name: localizedText, baseline: localizedText, target: localizedText }),
    years,
  }),
  z.strictObject({ kind: z.literal('grade'), ...columnBase }),
]);

const marks = z.array(
  z.strictObject({
    symbol: z.string(),
    word: localizedText,
    tone: z.enum(['good', 'fair', 'behind', 'bad', 'neutral']),
  }),
);

const noteNumber = z.int().positive();

const row = z.strictObject({
  itemKey: z.string(),
  number: z.string(),
  depth: z.union([z.literal(0), z.literal(1)]),
  graded: z.boolean(),
  counted: z.boolean(),
  notes: z.array(noteNumber),
  cells: z.array(cell),
});

const section = z.strictObject({
  key: z.string(),
  depth: z.int().nonnegative(),
  levelName: localizedText,
  label: z.string(),
  title: z.string(),
  preface: z.string(),
  rows: z.array(row),
  summary,
});

const namedItem = z.strictObject({ itemKey: z.string(), number: z.string(), title: z.string() });

const note = z.strictObject({
  number: noteNumber,
  kind: z.enum(['merged', 'abolished', 'split']),
  items: z.array(namedItem).min(1),
  into: namedItem.nullable(),
  splitInto: z.array(namedItem),
  fiscalYear,
  reason: z.string(),
  markOfInto: z.boolean(),
});

export const reportSchema: z.ZodType<Report> = z.strictObject({
  format: z.literal('nendo-report/2'),
  municipality: z.strictObject({ key: z.string(), name: localizedText }),
  plan: z.strictObject({
    key: z.string(),
    name: localizedText,
    periodFrom: fiscalYear,
    periodTo: fiscalYear,
    contact: localizedText,
    licence: z.strictObject({ key: z.enum(LICENCE_KEYS), name: localizedText, url: z.url() }).nullable(),
  }),
  title: localizedText,
  layout: z.enum(REPORT_LAYOUTS),
  fiscalYearFrom: fiscalYear,
  fiscalYearTo: fiscalYear,
  asOf: z.iso.date(),
  release: z.strictObject({
    version: z.int().nonnegative(),
    note: z.string(),
    publishedAt: z.iso.datetime({ offset: true }).nullable(),
    replaces: z.int().positive().nullable(),
    history: z.strictObject({ seq: z.int().nonnegative(), hash: z.string().regex(/^[0-9a-f]+$/) }).nullable(),
  }),
  marks,
  columns: z.array(column),
  sections: z.array(section),
  notes: z.array(note),
  summary,
  earlierYears: z.array(
    z.strictObject({
      fiscalYearFrom: fiscalYear,
      fiscalYearTo: fiscalYear,
      marks,
      summary,
      labels: z.array(localizedText.nullable()),
      items: z.array(
        z.strictObject({ itemKey: z.string(), graded: z.boolean(), counted: z.boolean(), cells: z.array(cell.nullable()) }),
      ),
    }),
  ),
  changes: z.array(
    z.strictObject({
      kind: z.enum(['added', 'removed', 'changed']),
      itemKey: z.string().nullable(),
      sectionKey: z.string(),
      number: z.string(),
      title: z.string(),
      fields: z.array(z.strictObject({ label: localizedText, before: z.string(), after: z.string() })),
    }),
  ),
});
