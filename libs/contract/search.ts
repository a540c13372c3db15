import { z } from 'zod';
import { localizedTextSchema, pageOf, pageQuerySchema, storableText } from './common.js';
import { route } from './route.js';
import { sheetCardSchema } from './sheets.js';

export const SEARCH_PAGE_SIZE = 20;
/** So many passages of one sheet are shown; the others are counted. */
export const MAX_PASSAGES = 3;
export const MAX_QUERY_LENGTH = 200;

/** A text cut where the words that were searched for stand. */
const piecesSchema = z.array(z.object({ text: z.string(), hit: z.boolean() }));

export const foundSheetSchema = sheetCardSchema
  .pick({ id: true, number: true, leadDepartment: true, cycle: true, stage: true })
  .extend({
    title: piecesSchema,
    passages: z.array(
      z.object({
        /** holder: the department that holds the sheet now. */
        kind: z.enum(['departments', 'holder', 'field', 'explanation']),
        /** The field's; null where there is none. */
        label: localizedTextSchema.nullable(),
        pieces: piecesSchema,
      }),
    ),
    /** Passages beyond those. */
    more: z.int(),
  })
  .meta({ id: 'FoundSheet' });

export const searchSheets = route({
  id: 'searchSheets',
  method: 'GET',
  path: '/search',
  summary: 'Sheets that say these words, among those that the reader may read: title, departments, texts, indicators.',
  access: 'signedIn',
  query: pageQuerySchema.extend({ q: storableText(MAX_QUERY_LENGTH).default('') }),
  status: 200,
  response: pageOf(foundSheetSchema).extend({
    /** Nothing was searched for: single letters say too little. */
    tooShort: z.boolean(),
  }),
});

export type FoundSheet = z.output<typeof foundSheetSchema>;
