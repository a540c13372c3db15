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
import { buildProgressSchema, publicationProblemSchema } from './publication-problems.js';
import { route } from './route.js';

/** The municipality's own people; the citizen committee sees single sheets only. */
export const STAFF = ['departmentMember', 'departmentHead', 'division', 'headquarters', 'administrator'] as const;
export const ADMINISTRATOR = ['administrator'] as const;

export const deadlineSchema = z.object({ stage: workStageSchema, dueOn: localDateSchema });
const cycleParams = z.strictObject({ cycleId: idSchema });

export const planSummarySchema = z
  .object({
    id: idSchema,
    key: z.string(),
    name: localizedTextSchema,
    periodFrom: fiscalYearSchema,
    periodTo: fiscalYearSchema,
    items: z.int(),
    cycles: z.array(cycleRefSchema),
    /** Years that are to be opened later, by their time. */
    scheduledOpenings: z.array(
      z.object({ id: idSchema, fiscalYearFrom: fiscalYearSchema, fiscalYearTo: fiscalYearSchema, dueAt: instantSchema }),
    ),
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
    /** While it is built, as soon as the build has begun. */
    progress: buildProgressSchema.nullable(),
    /** Why it failed; sheetId where an item has a sheet in this year. */
    problems: z.array(z.object({ problem: publicationProblemSchema, sheetId: idSchema.nullable() })),
    /** The version that it corrects, and in how many items and sections. */
    replaces: z.int().nullable(),
    changes: z.int().nullable(),
    withdrawal: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
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
    /** What changed: needed for a correction. */
    note: typedText(1000).default(''),
  }),
  status: 202,
  response: publicationSchema,
  problems: ['notFound', 'staleVersion', 'commandRefused', 'alreadyPublishing'],
});

export const schedulePublication = route({
  id: 'schedulePublication',
  method: 'POST',
  path: '/cycles/{cycleId}/scheduled-publications',
  summary: 'Have the closed cycle published at a later moment. The same again: changes nothing.',
  access: ADMINISTRATOR,
  params: cycleParams,
  body: z.strictObject({
    version: z.int().min(1),
    note: typedText(1000).default(''),
    /** Day and time in Asia/Tokyo: YYYY-MM-DD and HH:MM. */
    publishOn: storableText(20),
    publishAt: storableText(20),
  }),
  status: 200,
  response: z.object({
    scheduledActionId: idSchema,
    dueAt: instantSchema,
    /** false when it was scheduled so already. */
    created: z.boolean(),
  }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
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
