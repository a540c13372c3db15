import { z } from 'zod';
import { REMINDER_KINDS } from '#libs/domain/mail/reminder-days.js';
import {
  fiscalYearSchema,
  idSchema,
  instantSchema,
  localDateSchema,
  localizedTextSchema,
  pageOf,
  pageQuerySchema,
  storableText,
  workStageSchema,
} from './common.js';
import { ADMINISTRATOR, deadlineSchema, planSummarySchema } from './cycles.js';
import { route } from './route.js';

const planParams = z.strictObject({ planId: idSchema });
const itemSchema = z.object({ number: z.string(), title: z.string() });
const departmentSchema = z.object({ id: idSchema, name: z.string() });

/** What one sheet of the year would begin with. */
export const openingSheetSchema = z
  .object({
    itemId: idSchema,
    number: z.string(),
    title: z.string(),
    departments: z.array(z.string()),
    /** 転記: each cell that is carried over. `from`: the field of the year before; null for the plan's register. */
    carried: z.array(z.object({ label: localizedTextSchema, from: localizedTextSchema.nullable(), text: z.string() })),
    /** The latest value of each of its indicators before these years, to stand beside the new one. */
    indicators: z.array(
      z.object({ name: z.string(), before: z.object({ fiscalYear: fiscalYearSchema, value: z.string() }).nullable() }),
    ),
  })
  .meta({ id: 'OpeningSheet' });

/** A department whose work somebody has to be found for: it was split, or ended without a successor. */
export const holderQuestionSchema = z
  .object({
    departmentId: idSchema,
    name: z.string(),
    /** Its last fiscal year. */
    until: fiscalYearSchema.nullable(),
    /** Where its work went, the first one proposed; none when it ended without a successor. */
    candidates: z.array(departmentSchema),
    items: z.array(itemSchema.extend({ itemId: idSchema })),
  })
  .meta({ id: 'HolderQuestion' });

export const previewOpening = route({
  id: 'previewOpening',
  method: 'GET',
  path: '/plans/{planId}/opening',
  summary: 'What opening a fiscal year would make: sheets, proposed due dates, changes, what is missing. Changes nothing.',
  access: ADMINISTRATOR,
  params: planParams,
  query: pageQuerySchema.extend({
    fiscalYear: z.coerce.number().pipe(fiscalYearSchema),
    /** The last year of a span (令和4～6年度 中間総括); without it, one year is opened. */
    fiscalYearTo: z.coerce.number().pipe(fiscalYearSchema).optional(),
  }),
  status: 200,
  response: z.object({
    plan: planSummarySchema,
    planVersion: z.int(),
    fiscalYear: fiscalYearSchema,
    fiscalYearTo: fiscalYearSchema,
    /** The cycle, when this year is open already. */
    cycleId: idSchema.nullable(),
    sheets: pageOf(openingSheetSchema),
    /** Since the review before; null when this is the plan's first. */
    changes: z
      .object({
        fiscalYearFrom: fiscalYearSchema,
        fiscalYearTo: fiscalYearSchema,
        added: z.array(itemSchema),
        ended: z.array(itemSchema.extend({ reason: z.string() })),
        merged: z.array(itemSchema.extend({ reason: z.string(), into: itemSchema.nullable() })),
      })
      .nullable(),
    departments: z.object({
      questions: z.array(holderQuestionSchema),
      /** Renamed or merged: nobody has to be asked. */
      changed: z.array(z.object({ from: z.string(), to: z.string(), items: z.int() })),
      /** Those of the year, to choose from; empty when there are no questions. */
      existing: z.array(departmentSchema),
    }),
    dueDates: z.object({
      route: z.array(deadlineSchema),
      /** Those of the review before, moved on; null when it had none. */
      asBefore: z.array(deadlineSchema).nullable(),
    }),
    /** Stages that nobody could act in: department names, or empty for a stage of the whole plan. */
    withoutActor: z.array(z.object({ stage: workStageSchema, departments: z.array(z.string()) })),
    /** People with a role in a department that has ended, or in none: the first ones, by name. */
    withoutDepartment: z.object({
      total: z.int(),
      people: z.array(z.object({ name: z.string(), department: z.string().nullable() })),
    }),
  }),
  problems: ['notFound', 'commandRefused'],
});

/** What is decided on the opening page. */
const openingShape = {
  fiscalYear: fiscalYearSchema,
  fiscalYearTo: fiscalYearSchema.optional(),
  /** Due dates by stage; those left out are as the preview proposes. */
  deadlines: z.array(z.strictObject({ stage: workStageSchema, dueOn: storableText(20) })).max(20).default([]),
  /** An answer to each of the preview's questions. It is remembered as the items' assignment from this year on. */
  holders: z
    .array(
      z.strictObject({
        departmentId: idSchema,
        heldBy: idSchema,
        exceptions: z.array(z.strictObject({ itemId: idSchema, heldBy: idSchema })).max(10_000).default([]),
      }),
    )
    .max(1000)
    .default([]),
};
/** Of the plan as it was previewed: another one is stale. Without it, the plan is taken as it is. */
const planVersion = z.int().min(1).optional();

export const openingBodySchema = z.strictObject(openingShape);

export const previewMails = route({
  id: 'previewMails',
  method: 'POST',
  path: '/plans/{planId}/opening/mails',
  summary: 'Who would be mailed what on which day, if the year were opened like this. Changes nothing.',
  access: ADMINISTRATOR,
  params: planParams,
  body: z.strictObject({
    ...openingShape,
    /** Today when left out. */
    opensOn: localDateSchema.optional(),
  }),
  status: 200,
  response: z.object({
    mails: z.array(
      z.object({
        on: localDateSchema,
        kind: z.enum(['cycleOpened', 'reminderDigest', 'sheetsAdvanced', 'stageClosed']),
        subjects: z.array(
          z.object({
            stage: workStageSchema,
            when: z.enum(['opened', 'closed', 'advanced', ...REMINDER_KINDS]),
            dueOn: localDateSchema,
            /** Business days from the due date to the mail, negative before it; null where that says nothing. */
            days: z.int().nullable(),
          }),
        ),
        /** At most: whoever is done by then gets no reminder. */
        people: z.int(),
        /** The first ones. */
        names: z.array(z.string()),
      }),
    ),
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
  body: z.strictObject({ ...openingShape, planVersion }),
  status: 200,
  response: z.object({
    cycleId: idSchema,
    /** false when the year was open already. */
    created: z.boolean(),
    sheets: z.int(),
  }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export const scheduleOpening = route({
  id: 'scheduleOpening',
  method: 'POST',
  path: '/plans/{planId}/scheduled-openings',
  summary: 'Have a fiscal year opened at a later moment. The same again: changes nothing.',
  access: ADMINISTRATOR,
  params: planParams,
  body: z.strictObject({
    ...openingShape,
    planVersion,
    /** Day and time in Asia/Tokyo: YYYY-MM-DD and HH:MM. */
    openOn: storableText(20),
    openAt: storableText(20),
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

export type OpeningBody = z.output<typeof openingBodySchema>;
export type OpeningSheet = z.output<typeof openingSheetSchema>;
export type HolderQuestion = z.output<typeof holderQuestionSchema>;
