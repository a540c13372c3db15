import { z } from 'zod';
import { cycleRefSchema, idSchema, localDateSchema, stageSchema, storableText } from './common.js';
import { STAFF } from './cycles.js';
import { refusalSchema } from './refusal.js';
import { route } from './route.js';
import { sheetFieldSchema } from './sheets.js';

/** Far above the workbook of a department that writes everything it may. Base64 takes a third more. */
export const MAX_WORKBOOK_BYTES = 10 * 1024 * 1024;

/** Conflicts that one upload may decide. */
const MAX_CHOICES = 2000;

const cycleParams = z.strictObject({ cycleId: idSchema });

const workbookSchema = z.strictObject({
  name: storableText(200).min(1),
  content: z.base64().max(Math.ceil((MAX_WORKBOOK_BYTES * 4) / 3) + 4),
});

/** A cell's key, or indicators.<indicator id>.<fiscal year>. */
const fieldSchema = z.string();

/** What is wrong with a workbook that was brought back. The sentences are in the screens' messages. */
export const WORKBOOK_PROBLEMS = [
  /** Of the whole file. */
  'damaged',
  'tooLarge',
  'encrypted',
  'activeContent',
  'notOurs',
  'otherFormat',
  'otherCycle',
  'ownDataChanged',
  /** Of one sheet. */
  'sheetUnknown',
  'sheetHandedOn',
  'sheetRefused',
  'layoutChanged',
  /** Of one cell. */
  'formula',
  'notText',
  'refused',
] as const;

export const workbookProblemSchema = z
  .object({
    code: z.enum(WORKBOOK_PROBLEMS),
    /** The worksheet's name; null: the whole file. */
    worksheet: z.string().nullable(),
    /** C12; null: the whole worksheet. */
    cell: z.string().nullable(),
    sheetId: idSchema.nullable(),
    field: fieldSchema.nullable(),
    /** What stands in the cell. */
    found: z.string(),
    /** Where the sheet is now, of sheetHandedOn. */
    stage: stageSchema.nullable(),
    /** Of refused and sheetRefused. */
    refusal: refusalSchema.nullable(),
  })
  .meta({ id: 'WorkbookProblem' });

/** What was changed in the workbook and is left as it is. */
export const workbookNoticeSchema = z
  .object({
    code: z.enum(['carriedChanged', 'worksheetMissing']),
    worksheet: z.string(),
    cells: z.array(z.string()),
  })
  .meta({ id: 'WorkbookNotice' });

export const sheetDifferenceSchema = z
  .object({
    sheetId: idSchema,
    worksheet: z.string(),
    number: z.string(),
    title: z.string(),
    /** To name the cells, and to tell a choice by its words. */
    fields: z.array(sheetFieldSchema),
    /** Written in the workbook only. */
    changes: z.array(z.object({ field: fieldSchema, cell: z.string(), before: z.string(), after: z.string() })),
    /** Changed in the workbook and meanwhile in the program, differently. before: what both began with. */
    conflicts: z.array(
      z.object({ field: fieldSchema, cell: z.string(), before: z.string(), yours: z.string(), theirs: z.string() }),
    ),
  })
  .meta({ id: 'SheetDifference' });

export const conflictChoiceSchema = z.strictObject({
  sheetId: idSchema,
  field: storableText(300),
  take: z.enum(['yours', 'theirs']),
});

export const readOfflineDrafts = route({
  id: 'readOfflineDrafts',
  method: 'GET',
  path: '/cycles/{cycleId}/offline-drafts',
  summary: 'The sheets of a cycle that wait for my draft: what the workbook would hold.',
  access: STAFF,
  params: cycleParams,
  status: 200,
  response: z.object({
    cycle: cycleRefSchema,
    dueOn: localDateSchema.nullable(),
    sheets: z.array(z.object({ sheetId: idSchema, number: z.string(), title: z.string(), leadDepartment: z.string().nullable() })),
  }),
  problems: ['notFound'],
});

export const downloadOfflineDrafts = route({
  id: 'downloadOfflineDrafts',
  method: 'GET',
  path: '/cycles/{cycleId}/offline-drafts/workbook',
  summary: 'The sheets that wait for my draft as one workbook, to be filled in without the program.',
  access: STAFF,
  params: cycleParams,
  query: z.strictObject({ locale: z.enum(['ja', 'en']).default('ja') }),
  status: 200,
  response: z.object({ fileName: z.string(), mediaType: z.string(), content: z.base64() }),
  problems: ['notFound', 'commandRefused'],
});

export const previewOfflineDrafts = route({
  id: 'previewOfflineDrafts',
  method: 'POST',
  path: '/cycles/{cycleId}/offline-drafts/preview',
  summary: 'What bringing a filled-in workbook back would change, or everything that is wrong with it. Changes nothing.',
  access: STAFF,
  params: cycleParams,
  body: z.strictObject({ workbook: workbookSchema }),
  status: 200,
  response: z.object({
    problems: z.array(workbookProblemSchema),
    notices: z.array(workbookNoticeSchema),
    /** Those with something to change, to choose or to mend. */
    sheets: z.array(sheetDifferenceSchema),
    /** To send when applying: refused when the workbook or one of these sheets has changed meanwhile. */
    fingerprint: z.string(),
  }),
  problems: ['notFound'],
});

export const applyOfflineDrafts = route({
  id: 'applyOfflineDrafts',
  method: 'POST',
  path: '/cycles/{cycleId}/offline-drafts',
  summary: 'Take a workbook’s drafts in as previewed: all of them, or nothing. Submits nothing.',
  access: STAFF,
  params: cycleParams,
  body: z.strictObject({
    workbook: workbookSchema,
    fingerprint: storableText(200),
    choices: z.array(conflictChoiceSchema).max(MAX_CHOICES).default([]),
  }),
  status: 200,
  response: z.object({
    sheets: z.array(
      z.object({
        sheetId: idSchema,
        number: z.string(),
        title: z.string(),
        /** Cells that were written. */
        changed: z.int(),
        /** What still keeps the sheet from being submitted. */
        incomplete: z.int(),
      }),
    ),
  }),
  problems: ['notFound', 'commandRefused'],
});

export type WorkbookProblem = z.output<typeof workbookProblemSchema>;
export type WorkbookNotice = z.output<typeof workbookNoticeSchema>;
export type SheetDifference = z.output<typeof sheetDifferenceSchema>;
export type ConflictChoice = z.output<typeof conflictChoiceSchema>;
export type UploadedWorkbook = z.output<typeof workbookSchema>;
