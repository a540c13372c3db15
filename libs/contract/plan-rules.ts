import { z } from 'zod';
import { ROLES } from '#libs/domain/access/role.js';
import { LICENCE_KEYS } from '#libs/domain/publication/licence.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import { MAX_FIELD_TEXT, MAX_LABEL, MAX_LETTER, MAX_SYMBOL } from '#libs/domain/template/form-problems.js';
import { REPORT_LAYOUTS } from '#libs/domain/template/sheet-template.js';
import { cycleRefSchema, fiscalYearSchema, idSchema, localizedTextSchema, storableText, workStageSchema } from './common.js';
import { ADMINISTRATOR } from './cycles.js';
import { route } from './route.js';

/**
 * A plan's rules as the screen sends them. Shapes only, and limits that keep a request small: what is empty, too long or
 * impossible beside the rest is told all at once, as refusals (libs/domain/template/form-problems.ts).
 */
const some = 200;
const typed = (max: number) => storableText(4 * max);
const label = z.strictObject({ ja: typed(MAX_LABEL), en: typed(MAX_LABEL).optional() });
const key = storableText(200);
const symbol = typed(MAX_SYMBOL);
const length = z.int().min(-MAX_FIELD_TEXT).max(10 * MAX_FIELD_TEXT);

const fieldBase = {
  key,
  letter: typed(MAX_LETTER).optional(),
  label,
  public: z.boolean().optional(),
};

const contentBase = {
  ...fieldBase,
  stage: workStageSchema.optional(),
  required: z.union([z.literal(true), z.strictObject({ grades: z.array(symbol).max(some).readonly() })]).optional(),
  carryOver: z.union([z.literal('item'), z.strictObject({ previous: key })]).optional(),
};

export const templateFieldSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...fieldBase, kind: z.literal('title') }),
    z.strictObject({ ...fieldBase, kind: z.literal('departments') }),
    z.strictObject({ ...contentBase, kind: z.literal('text'), maxLength: length }),
    z.strictObject({
      ...contentBase,
      kind: z.literal('choice'),
      options: z.array(z.strictObject({ key, label })).max(some).readonly(),
    }),
    z.strictObject({ ...contentBase, kind: z.literal('money'), unit: label, maxLength: length }),
    z.strictObject({ ...contentBase, kind: z.literal('schedule'), maxLength: length }),
    z.strictObject({
      ...fieldBase,
      kind: z.literal('indicators'),
      stage: workStageSchema,
      required: z.boolean().optional(),
      years: z.enum(['cycle', 'plan']).optional(),
      columns: z.strictObject({ name: label, baseline: label, target: label, current: label }),
    }),
    z.strictObject({ ...fieldBase, kind: z.literal('grade'), scale: key, stage: z.literal('draft').optional() }),
  ])
  .meta({ id: 'TemplateField' });

const scaleSchema = z
  .strictObject({
    kind: z.enum(['achievement', 'policy']),
    marks: z
      .array(z.strictObject({ symbol, word: label, tone: z.enum(['good', 'fair', 'behind', 'bad', 'neutral']) }))
      .max(some)
      .readonly(),
  })
  .meta({ id: 'GradeScale' });

const routeStepSchema = z
  .strictObject({
    stage: workStageSchema,
    actor: z.strictObject({ role: z.enum(ROLES), scope: z.enum(['leadDepartment', 'plan']) }),
    text: key.optional(),
    due: storableText(20),
    closing: z.enum(['advance', 'flag']).optional(),
  })
  .meta({ id: 'RouteStep' });

export const planRulesSchema = z
  .strictObject({
    template: z.strictObject({
      title: label,
      layout: z.enum(REPORT_LAYOUTS).optional(),
      fields: z.array(templateFieldSchema).max(some).readonly(),
    }),
    licence: z.enum(LICENCE_KEYS).optional(),
    scales: z.record(key, scaleSchema).refine((scales) => Object.keys(scales).length <= some, `at most ${some} scales`),
    route: z.array(routeStepSchema).max(some).readonly(),
  })
  .meta({ id: 'PlanRules' });

const planParams = z.strictObject({ planId: idSchema });

export const readPlanRules = route({
  id: 'readPlanRules',
  method: 'GET',
  path: '/plans/{planId}/rules',
  summary: 'The template, scales and route that the plan’s next year will open with, and what its years were opened with.',
  access: ADMINISTRATOR,
  params: planParams,
  status: 200,
  response: z
    .object({
      plan: z.object({
        id: idSchema,
        name: localizedTextSchema,
        periodFrom: fiscalYearSchema,
        periodTo: fiscalYearSchema,
      }),
      version: z.int(),
      rules: planRulesSchema,
      /** Fields that years were opened with and that the template has no longer, as they last were. */
      retired: z.array(templateFieldSchema).readonly(),
      /** Every year of the plan, the newest first, and whether these are its rules. */
      cycles: z.array(cycleRefSchema.extend({ sameRules: z.boolean() })),
      /** What the newest of them was opened with. */
      latest: planRulesSchema.nullable(),
      /** An item of the register, for the preview: the first that is graded. */
      example: z
        .object({
          number: z.string(),
          title: z.string(),
          departments: z.array(z.string()),
          texts: z.record(z.string(), z.string()),
          indicators: z.array(
            z.object({ id: idSchema, name: z.string(), baseline: z.string(), target: z.string(), relisted: z.boolean() }),
          ),
        })
        .nullable(),
    })
    .meta({ id: 'PlanRulesView' }),
  problems: ['notFound'],
});

export const changePlanRules = route({
  id: 'changePlanRules',
  method: 'PUT',
  path: '/plans/{planId}/rules',
  summary: 'Change the template, scales and route of the years to come. Years that are open keep theirs. Again: changes nothing.',
  access: ADMINISTRATOR,
  params: planParams,
  body: z.strictObject({ version: z.int().min(1), rules: planRulesSchema }),
  status: 200,
  response: z.object({ version: z.int() }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export type PlanRulesView = z.output<typeof readPlanRules.response>;

/** What the contract carries is what the domain means by it; these lines stop compiling when they part. */
type Sent = z.output<typeof planRulesSchema>;
export const sentIsMeant: Sent extends EditedRules ? true : never = true;
export const meantIsSent: EditedRules extends Sent ? true : never = true;
