import { z } from 'zod';
import { cycleRefSchema, idSchema, localDateSchema, localizedTextSchema, typedText } from './common.js';
import { route } from './route.js';
import { sheetViewSchema } from './sheets.js';

/** What the citizen committee reads and comments on, without the rest of the program. */

const READERS = ['citizenCommittee'] as const;

/** waiting: can be commented on. commented, noComment: done, by whichever member it was. */
export const readingStateSchema = z.enum(['waiting', 'commented', 'noComment']);

export const readingLinkSchema = z
  .object({ sheetId: idSchema, number: z.string(), title: z.string(), state: readingStateSchema })
  .meta({ id: 'ReadingLink' });

export const readingProgressSchema = z
  .object({
    /** Sheets that can be read. */
    total: z.int(),
    /** Those that are done, with a comment or without. */
    done: z.int(),
    /** Still with the municipality; they come later. */
    toCome: z.int(),
  })
  .meta({ id: 'ReadingProgress' });

/** A year of a plan, as its committee reads it. */
const readingCycleSchema = z.object({
  cycle: cycleRefSchema,
  progress: readingProgressSchema,
  /** When the comments are due, where no sheet has a later day of its own; null where nothing is set. */
  dueOn: localDateSchema.nullable(),
  /** Whom to ask (主管課), as the plan names it. */
  contact: localizedTextSchema,
});

export const readReadings = route({
  id: 'readReadings',
  method: 'GET',
  path: '/reading',
  summary: 'The running years that the reader’s committee comments on, and the sheets of one of them by section.',
  access: READERS,
  byLink: true,
  query: z.strictObject({ cycleId: idSchema.optional() }),
  status: 200,
  response: z.object({
    cycles: z.array(readingCycleSchema),
    /** Of the year asked for; else of the first one in which something waits. Null where there is no year. */
    shown: z
      .object({
        cycleId: idSchema,
        /** In printed order; sections without sheets to read are left out. */
        sections: z.array(
          z.object({ key: z.string(), label: z.string(), title: z.string(), depth: z.int(), sheets: z.array(readingLinkSchema) }),
        ),
      })
      .nullable(),
  }),
});

const params = z.strictObject({ sheetId: idSchema });
const version = z.int().min(1);

export const readReading = route({
  id: 'readReading',
  method: 'GET',
  path: '/reading/{sheetId}',
  summary: 'One sheet to read, with what comes before and after it in the document.',
  access: READERS,
  byLink: true,
  params,
  status: 200,
  response: readingCycleSchema.pick({ progress: true, contact: true }).extend({
    sheet: sheetViewSchema,
    state: readingStateSchema,
    /** Key of the field that the comment goes to. */
    commentField: z.string(),
    /** Counted from 1, among those that can be read. */
    place: z.int(),
    previous: readingLinkSchema.nullable(),
    next: readingLinkSchema.nullable(),
  }),
  problems: ['notFound'],
});

/** The next one that waits, after this one and then from the beginning; null when all are done. */
const afterComment = z.object({ version: z.int(), nextSheetId: idSchema.nullable() });

export const commentOnReading = route({
  id: 'commentOnReading',
  method: 'POST',
  path: '/reading/{sheetId}/comment',
  summary: 'Hand in the comment on a sheet; an empty text says that there is none.',
  access: READERS,
  byLink: true,
  params,
  body: z.strictObject({ version, text: typedText(50_000) }),
  status: 200,
  response: afterComment,
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export const takeBackComment = route({
  id: 'takeBackComment',
  method: 'POST',
  path: '/reading/{sheetId}/take-back',
  summary: 'Take a comment back to write it anew, while nobody has gone on with the sheet.',
  access: READERS,
  byLink: true,
  params,
  body: z.strictObject({ version }),
  status: 200,
  response: afterComment,
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export type ReadingLink = z.output<typeof readingLinkSchema>;
export type ReadingProgress = z.output<typeof readingProgressSchema>;
export type ReadingState = z.output<typeof readingStateSchema>;
