import { z } from 'zod';
import { boardFilter } from './board-filter.js';
import { idSchema, stageSchema } from './common.js';
import { route } from './route.js';

export const SHEET_LISTS = ['work', 'board'] as const;

/** So many sheets of a list are shown on either side of the one that is open. */
export const QUEUE_REACH = 25;

/** The list from which somebody goes through sheets: what waits for them, or their board as it was filtered and sorted. */
export const sheetListSchema = z.strictObject({
  list: z.enum(SHEET_LISTS),
  ...boardFilter,
});

export const readSheetQueue = route({
  id: 'readSheetQueue',
  method: 'GET',
  path: '/sheets/{sheetId}/queue',
  summary: 'Where a sheet stands in the list that it was opened from, with the sheets around it.',
  access: 'signedIn',
  params: z.strictObject({ sheetId: idSchema }),
  query: sheetListSchema,
  status: 200,
  response: z.object({
    /** The sheet's own: its board is one of the lists. */
    cycleId: idSchema,
    total: z.int(),
    /** Counted from 1; null: the list does not have the sheet, or no longer. */
    place: z.int().nullable(),
    /** In the list's order, without a gap: those around the sheet, or the first ones. */
    sheets: z.array(
      z.object({
        id: idSchema,
        place: z.int(),
        number: z.string(),
        title: z.string(),
        stage: stageSchema,
        /** Whether the reader has something to do there. */
        waiting: z.boolean(),
      }),
    ),
  }),
  problems: ['notFound'],
});

export type SheetList = z.output<typeof sheetListSchema>;
export type SheetQueue = z.output<typeof readSheetQueue.response>;
export type QueuedSheet = SheetQueue['sheets'][number];
