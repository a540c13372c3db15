import { z } from 'zod';
import {
  cycleRefSchema,
  fiscalYearSchema,
  idSchema,
  instantSchema,
  localDateSchema,
  localizedTextSchema,
  storableText,
  typedText,
  workStageSchema,
} from './common.js';
import { route } from './route.js';

/** The municipality's own people; the citizen committee sees single sheets only. */
export const STAFF = ['departmentMember', 'departmentHead', 'division', 'headquarters', 'administrator'] as const;
export const ADMINISTRATOR = ['administrator'] as const;

const deadlineSchema = z.object({ stage: workStageSchema, dueOn: localDateSchema });
const cycleParams = z.strictObject({ cycleId: idSchema });
const planParams = z.strictObject({ planId: idSchema });

export const planSummarySchema = z
  .object({
    id: idSchema,
    key: z.string(),
    name: localizedTextSchema,
    periodFrom: fiscalYearSchema,
    periodTo: fiscalYearSchema,
    items: z.int(),
    cycles: z.array(cycleRefSchema),
  })
  .meta({ id: 'PlanSummary' });

export const listPlans = route({
  id: 'listPlans',
  method: 'GET',
  path: '/plans',
  summary: 'The plans of the municipality with their cycles.',
  access: STAFF,
  status: 200,
  response: z.object({ plans: z.array(planSummarySchema) }),
});

export const previewOpening = route({
  id: 'previewOpening',
  method: 'GET',
  path: '/plans/{planId}/opening',
  summary: 'What opening a fiscal year would make: sheets, proposed due dates, what is missing. Changes nothing.',
  access: ADMINISTRATOR,
  params: planParams,
  query: z.strictObject({
    fiscalYear: z.coerce.number().pipe(fiscalYearSchema),
    /** The last year of a span (令和4～6年度 中間総括); without it, one year is opened. */
    fiscalYearTo: z.coerce.number().pipe(fiscalYearSchema).optional(),
  }),
  status: 200,
  response: z.object({
    plan: planSummarySchema,
    fiscalYear: fiscalYearSchema,
    fiscalYearTo: fiscalYearSchema,
    /** The cycle, when this year is open already. */
    cycleId: idSchema.nullable(),
    sheets: z.array(
      z.object({
        number: z.string(),
        title: z.string(),
        departments: z.array(z.string()),
        indicators: z.int(),
      }),
    ),
    deadlines: z.array(deadlineSchema),
    /** Stages that nobody could act in: department names, or empty for a stage of the whole plan. */
    withoutActor: z.array(z.object({ stage: workStageSchema, departments: z.array(z.string()) })),
  }),
  problems: ['notFound', 'commandRefused'],
});

export const openCycle = route({
  id: 'openCycle',
  method: 'POST',
  path: '/plans/{planId}/cycles',
  summary: 'Open a fiscal year: a sheet for every item, with the carried-over fields. Again: changes nothing.',
  access: ADMINISTRATOR,
  params: planParams,
  body: z.strictObject({
    fiscalYear: fiscalYearSchema,
    fiscalYearTo: fiscalYearSchema.optional(),
    /** Due dates by stage; those left out are as the preview proposes. */
    deadlines: z.array(z.strictObject({ stage: workStageSchema, dueOn: storableText(20) })).default([]),
  }),
  status: 200,
  response: z.object({
    cycleId: idSchema,
    /** false when the year was open already. */
    created: z.boolean(),
    sheets: z.int(),
  }),
  problems: ['notFound', 'commandRefused'],
});

export const publicationSchema = z
  .object({
    id: idSchema,
    version: z.int(),
    status: z.enum(['building', 'built', 'failed']),
    live: z.boolean(),
    note: z.string(),
    requestedAt: instantSchema,
    requestedBy: z.string(),
    releasedAt: instantSchema.nullable(),
    error: z.string().nullable(),
    artefacts: z.array(z.object({ format: z.string(), path: z.string(), bytes: z.int(), sha256: z.string() })),
    /** The page that the public reads. */
    path: z.string(),
  })
  .meta({ id: 'Publication' });

export const closeCycle = route({
  id: 'closeCycle',
  method: 'POST',
  path: '/cycles/{cycleId}/close',
  summary: 'Close the cycle. Refused while sheets are unfinished, with their numbers.',
  access: ADMINISTRATOR,
  params: cycleParams,
  body: z.strictObject({ version: z.int().min(1) }),
  status: 200,
  response: z.object({ version: z.int() }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export const reopenCycle = route({
  id: 'reopenCycle',
  method: 'POST',
  path: '/cycles/{cycleId}/reopen',
  summary: 'Take a closed year up again, with a reason. Refused once it is published: then a correction is published.',
  access: ADMINISTRATOR,
  params: cycleParams,
  body: z.strictObject({ version: z.int().min(1), reason: typedText(5_000) }),
  status: 200,
  response: z.object({ version: z.int() }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export const undoOpening = route({
  id: 'undoOpening',
  method: 'POST',
  path: '/cycles/{cycleId}/undo-opening',
  summary: 'Take back the opening of a year, with its sheets. Refused as soon as somebody has written or handed on.',
  access: ADMINISTRATOR,
  params: cycleParams,
  body: z.strictObject({ version: z.int().min(1) }),
  status: 200,
  response: z.object({ sheets: z.int() }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export const requestPublication = route({
  id: 'requestPublication',
  method: 'POST',
  path: '/cycles/{cycleId}/publications',
  summary: 'Build a publication of the closed cycle and make it live when it is complete.',
  access: ADMINISTRATOR,
  params: cycleParams,
  body: z.strictObject({
    version: z.int().min(1),
    /** What changed, for a correction. */
    note: typedText(1000).default(''),
  }),
  status: 202,
  response: publicationSchema,
  problems: ['notFound', 'staleVersion', 'commandRefused', 'alreadyPublishing'],
});

export const readReport = route({
  id: 'readReport',
  method: 'GET',
  path: '/cycles/{cycleId}/report',
  summary: 'The report as it would be published now: the staff preview.',
  access: STAFF,
  params: cycleParams,
  status: 200,
  response: z.record(z.string(), z.unknown()).meta({ id: 'Report' }),
  problems: ['notFound'],
});

export type PlanSummary = z.output<typeof planSummarySchema>;
export type Publication = z.output<typeof publicationSchema>;
