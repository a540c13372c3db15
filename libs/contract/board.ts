import { z } from 'zod';
import type { BULK_COMMANDS } from '#libs/domain/review/board.js';
import { boardFilter } from './board-filter.js';
import {
  commandNameSchema,
  cycleRefSchema,
  idSchema,
  instantSchema,
  localDateSchema,
  localizedTextSchema,
  markSchema,
  pageOf,
  pageQuerySchema,
  roleSchema,
  stageSchema,
  storableText,
  typedText,
  workStageSchema,
} from './common.js';
import { publicationSchema, STAFF } from './cycles.js';
import { refusalSchema } from './refusal.js';
import { route } from './route.js';
import { sheetCardSchema } from './sheets.js';

/** 主管課・管理者: those who run a plan's year from day to day. */
export const YEAR_RUNNERS = ['division', 'administrator'] as const;

/** So many sheets are chosen at most, and so many commands run by one request. */
export const MAX_CHOSEN = 1_000;
export const MAX_COMMANDS = 200;

const cycleParams = z.strictObject({ cycleId: idSchema });

const numbersSchema = z.object({ count: z.int(), overdue: z.int(), sentBack: z.int() });

/** Who holds a sheet: the role that acts in its stage, and the department where the role counts in the lead department. */
const holderSchema = z.object({
  role: roleSchema,
  department: z.string().nullable(),
  /** How many people can act today. */
  people: z.int(),
});

export const boardSheetSchema = sheetCardSchema
  .omit({ cycle: true })
  .extend({
    version: z.int(),
    /** Settled. */
    grade: z.string().nullable(),
    proposedGrade: z.string().nullable(),
    /** null: it is ready, nobody has anything to do. */
    holder: holderSchema.nullable(),
    /** Business days since it came into its stage; null when it is ready. */
    heldFor: z.int().nullable(),
    /** 締切で残った: it was in its stage when that was closed, and has waited there since. */
    leftAtClosing: z.boolean(),
    /** Of the commands that can be run on many sheets, those that the reader can run on this one. */
    commands: z.array(commandNameSchema),
  })
  .meta({ id: 'BoardSheet' });

export const boardSchema = z
  .object({
    cycle: cycleRefSchema,
    version: z.int(),
    openedAt: instantSchema,
    closedAt: instantSchema.nullable(),
    /** None in an imported year. */
    deadlines: z.array(z.object({ stage: workStageSchema, dueOn: localDateSchema })),
    stages: z.array(numbersSchema.extend({ stage: stageSchema })),
    departments: z.array(
      numbersSchema.extend({
        /** null: sheets that no department leads. */
        id: idSchema.nullable(),
        name: z.string(),
        stages: z.partialRecord(stageSchema, z.int()),
      }),
    ),
    /** As the document prints them; depth 0 is the top. */
    sections: z.array(z.object({ key: z.string(), depth: z.int(), label: z.string(), title: z.string() })),
    /** Sheets that wait where nobody can act. */
    nobody: z.array(z.object({ stage: workStageSchema, role: roleSchema, department: z.string().nullable(), count: z.int() })),
    marks: z.array(markSchema),
    sheets: pageOf(boardSheetSchema),
    publications: z.array(publicationSchema),
    /** The publication that waits for its time, if any. */
    scheduledPublication: z.object({ id: idSchema, dueAt: instantSchema, note: z.string() }).nullable(),
    /** Whether the reader may extend due dates and remind. */
    runsYear: z.boolean(),
  })
  .meta({ id: 'Board' });

export const readBoard = route({
  id: 'readBoard',
  method: 'GET',
  path: '/cycles/{cycleId}',
  summary: 'The cycle’s board: where every sheet stands, who holds it since when, counts, due dates, publications.',
  access: STAFF,
  params: cycleParams,
  query: pageQuerySchema.extend(boardFilter),
  status: 200,
  response: boardSchema,
  problems: ['notFound'],
});

export const listMatchingSheets = route({
  id: 'listMatchingSheets',
  method: 'GET',
  path: '/cycles/{cycleId}/sheets',
  summary: `All sheets of the board that a filter lets through, at most ${MAX_CHOSEN}: to choose them at once.`,
  access: STAFF,
  params: cycleParams,
  query: z.strictObject(boardFilter),
  status: 200,
  response: z.object({
    total: z.int(),
    sheets: z.array(boardSheetSchema.pick({ id: true, version: true, number: true, title: true, stage: true, commands: true })),
  }),
  problems: ['notFound'],
});

const chosenIds = z.array(idSchema).min(1).max(MAX_CHOSEN);

export const extendDueDates = route({
  id: 'extendDueDates',
  method: 'POST',
  path: '/cycles/{cycleId}/due-dates',
  summary: 'Extend the due date of a stage, for some sheets or for all: to a later day. Those who act are told by mail.',
  access: YEAR_RUNNERS,
  params: cycleParams,
  body: z.strictObject({
    stage: workStageSchema,
    dueOn: storableText(20),
    /** Later stages that would be due before this day are put off to it, too. */
    carryLater: z.boolean().default(false),
    reason: typedText(5_000).default(''),
    /** Without them: the whole stage. */
    sheetIds: chosenIds.optional(),
  }),
  status: 200,
  response: z.object({
    /** Sheets, or all that are not ready where the whole stage was extended. */
    extended: z.int(),
    /** Those that were due on that day already. */
    unchanged: z.int(),
  }),
  problems: ['notFound', 'commandRefused'],
});

export const remindNow = route({
  id: 'remindNow',
  method: 'POST',
  path: '/cycles/{cycleId}/reminders',
  summary: 'Mail those who hold these sheets, one digest a person, and once a day at most.',
  access: YEAR_RUNNERS,
  params: cycleParams,
  body: z.strictObject({ sheetIds: chosenIds }),
  status: 200,
  response: z.object({
    /** Names of those who get a mail now. */
    mailed: z.array(z.string()),
    /** Names of those who had one today already. */
    already: z.array(z.string()),
    /** Numbers of the sheets that nobody can act on. */
    nobody: z.array(z.string()),
  }),
  problems: ['notFound', 'commandRefused'],
});

const chosenSheets = z.array(z.strictObject({ sheetId: idSchema, version: z.int().min(1) })).min(1).max(MAX_COMMANDS);

export const runCommands = route({
  id: 'runCommands',
  method: 'POST',
  path: '/cycles/{cycleId}/commands',
  summary: 'Run one command on many sheets, by the rules of single ones and each in a transaction of its own.',
  access: STAFF,
  params: cycleParams,
  body: z
    .discriminatedUnion('command', [
      z.strictObject({ command: z.literal('approve'), sheets: chosenSheets }),
      /** grade: for all of them; null: for each the mark that it has so far, the department's own above all. */
      z.strictObject({ command: z.literal('propose'), sheets: chosenSheets, grade: z.string().min(1).max(10).nullable() }),
      /** Each as it was proposed. */
      z.strictObject({ command: z.literal('settle'), sheets: chosenSheets }),
      z.strictObject({
        command: z.literal('sendBack'),
        sheets: chosenSheets,
        to: workStageSchema,
        reason: typedText(5_000),
      }),
      z.strictObject({ command: z.literal('withdraw'), sheets: chosenSheets }),
    ])
    .meta({ id: 'BulkCommand' }),
  status: 200,
  response: z.object({
    /** One for each sheet, in the order in which they were sent. */
    results: z.array(
      z.object({
        sheetId: idSchema,
        number: z.string(),
        title: z.string(),
        outcome: z.enum(['done', 'refused', 'stale', 'notFound']),
        refusals: z.array(refusalSchema),
      }),
    ),
    /** By field key: what the refusals speak of. */
    fields: z.record(z.string(), localizedTextSchema),
  }),
  problems: ['notFound'],
});

export type Board = z.output<typeof boardSchema>;
export type BoardSheet = z.output<typeof boardSheetSchema>;
export type CommandResult = z.output<typeof runCommands.response>['results'][number];
export type BulkCommand = (typeof BULK_COMMANDS)[number];
