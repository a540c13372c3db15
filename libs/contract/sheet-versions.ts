import { z } from 'zod';
import { cycleRefSchema, idSchema, stageSchema } from './common.js';
import { route } from './route.js';
import { historyEntrySchema, sheetFieldSchema } from './sheets.js';

const sheetParams = z.strictObject({ sheetId: idSchema });

/** Number of an entry of the history; 0: before all of them. */
const seq = z.int().min(0);
const typedSeq = z.coerce.number().pipe(seq);

/** 昨年度: the same item's sheet of the review before. */
export const LAST_YEAR = 'lastYear';

export const sheetVersionSchema = historyEntrySchema
  .pick({ seq: true, at: true, actor: true, inPlaceOf: true, action: true, round: true })
  .meta({ id: 'SheetVersion' });

/** A sheet as it was at one moment. */
export const sheetSideSchema = z
  .object({
    /** After this entry of the history. Of last year's sheet: as it stands, and no entry. */
    seq: seq.nullable(),
    cycle: cycleRefSchema,
    stage: stageSchema,
    leadDepartment: z.string().nullable(),
    graded: z.boolean(),
    fields: z.array(sheetFieldSchema),
    /** What the department said to the checks (点検), by cell key. */
    explanations: z.record(z.string(), z.string()),
  })
  .meta({ id: 'SheetSide' });

export const readSheetVersions = route({
  id: 'readSheetVersions',
  method: 'GET',
  path: '/sheets/{sheetId}/versions',
  summary: 'Two versions of a sheet with all that they say; or last year’s sheet and this one. For the staff.',
  access: 'signedIn',
  params: sheetParams,
  query: z.strictObject({
    /** Left out: the version before the other one. */
    from: z.union([z.literal(LAST_YEAR), typedSeq]).optional(),
    /** Left out: as it is now. */
    to: typedSeq.optional(),
  }),
  status: 200,
  response: z.object({
    sheetId: idSchema,
    number: z.string(),
    title: z.string(),
    /** Newest first: a version for every entry of the history that changed or moved the sheet. */
    versions: z.array(sheetVersionSchema),
    /** Where the item was reviewed before. */
    lastYear: cycleRefSchema.nullable(),
    /** Never newer than after. */
    before: sheetSideSchema,
    after: sheetSideSchema,
  }),
  problems: ['notFound'],
});

export const markSheetSeen = route({
  id: 'markSheetSeen',
  method: 'POST',
  path: '/sheets/{sheetId}/seen',
  summary: 'Tell up to which entry of its history the page of a sheet has been shown. For the staff.',
  access: 'signedIn',
  params: sheetParams,
  body: z.strictObject({ seq }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound'],
});

export type SheetVersion = z.output<typeof sheetVersionSchema>;
export type SheetSide = z.output<typeof sheetSideSchema>;
export type SheetVersions = z.output<typeof readSheetVersions.response>;
