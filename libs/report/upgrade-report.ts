import { z } from 'zod';

/** What the two formats say differently, and nothing else of the first one. */
const column = z.looseObject({ kind: z.string(), carriedOver: z.boolean() });
const indicator = z.looseObject({ values: z.array(z.looseObject({ fiscalYear: z.int(), value: z.string() })) });
const cell = z.looseObject({ indicators: z.array(indicator).optional() });
const section = z.looseObject({ rows: z.array(z.looseObject({ cells: z.array(cell) })) });

/**
 * A document of nendo-report/1 as one of nendo-report/2; whether the rest of it is a report, the schema of the second one
 * tells. The first had a single layout and no licence, and told neither of earlier years nor of what a version corrected.
 */
export const upgradeReport = z
  .looseObject({
    plan: z.looseObject({}),
    fiscalYearTo: z.int(),
    release: z.looseObject({}),
    columns: z.array(column),
    sections: z.array(section),
  })
  .transform((old) => ({
    ...old,
    format: 'nendo-report/2',
    plan: { ...old.plan, licence: null },
    layout: 'table',
    release: { ...old.release, replaces: null },
    columns: old.columns.map((one) => ({ ...one, yearly: isYearly(one) })),
    sections: old.sections.map((one) => ({
      ...one,
      rows: one.rows.map((row) => ({ ...row, cells: row.cells.map((each) => withSeries(each, old.fiscalYearTo)) })),
    })),
    earlierYears: [],
    changes: [],
  }));

/** As a column of the second format says it of itself. */
function isYearly({ kind, carriedOver }: z.infer<typeof column>): boolean {
  return ['text', 'choice', 'money', 'grade'].includes(kind) && !carriedOver;
}

/** What a chart draws: of the printed years those up to the reviewed one that have a value. */
function withSeries(old: z.infer<typeof cell>, reviewed: number) {
  if (!old.indicators) return old;
  const indicators = old.indicators.map((one) => ({
    ...one,
    series: one.values.filter(({ fiscalYear, value }) => fiscalYear <= reviewed && value !== ''),
  }));
  return { ...old, indicators };
}
