import { z } from 'zod';
import { cycleStatusSchema, fiscalYearSchema, gradeSummarySchema, idSchema, markSchema } from './common.js';
import { planSummarySchema, STAFF } from './cycles.js';
import { route } from './route.js';

/** What an item's cell says of one year of the plan. */
const yearCellSchema = z.object({
  /**
   * graded: it has its mark. blank: not settled yet, or nobody has opened that year. notYet: the item was added later.
   * ungraded: it takes no grade. merged: another item carries it on, with that one's mark. abolished: the row stays.
   */
  state: z.enum(['graded', 'blank', 'notYet', 'ungraded', 'merged', 'abolished']),
  symbol: z.string().nullable(),
  sheetId: idSchema.nullable(),
});

export const readPlanYears = route({
  id: 'readPlanYears',
  method: 'GET',
  path: '/plans/{planId}/years',
  summary: 'A plan’s fiscal years side by side: every item with its settled grade of each year, and the years’ totals.',
  access: STAFF,
  params: z.strictObject({ planId: idSchema }),
  status: 200,
  response: z
    .object({
      plan: planSummarySchema,
      marks: z.array(markSchema),
      /** The years of the plan's period that no span covers, and the spans, in order. */
      years: z.array(
        z.object({
          fiscalYearFrom: fiscalYearSchema,
          fiscalYearTo: fiscalYearSchema,
          /** null: nobody has opened it. */
          cycle: z.object({ id: idSchema, status: cycleStatusSchema }).nullable(),
          summary: gradeSummarySchema.nullable(),
        }),
      ),
      /** In printed order. */
      sections: z.array(
        z.object({
          key: z.string(),
          depth: z.int(),
          label: z.string(),
          title: z.string(),
          items: z.array(
            z.object({
              key: z.string(),
              number: z.string(),
              title: z.string(),
              /** 1: a part of the item above it. */
              depth: z.int(),
              /** One for each of the years, in their order. */
              years: z.array(yearCellSchema),
            }),
          ),
        }),
      ),
    })
    .meta({ id: 'PlanYears' }),
  problems: ['notFound'],
});
