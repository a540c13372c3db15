import { z } from 'zod';
import { ORIGINS } from '#libs/domain/review/last-review.js';
import { cycleRefSchema, idSchema, localizedTextSchema, markSchema } from './common.js';

/** 前年度: what the earlier review said that a sheet is written by (libs/domain/review/last-review.ts). */
export const lastYearSchema = z
  .object({
    sheetId: idSchema,
    cycle: cycleRefSchema,
    /** The item's as they were; another one's where the item came about by a split or a merger. */
    number: z.string(),
    title: z.string(),
    origin: z.enum(ORIGINS),
    /** Those with something in them, as far as this year's sheet still has them. */
    fields: z.array(
      z.object({
        key: z.string(),
        /** As it was called then. */
        label: localizedTextSchema,
        /** By cell key, of the years of that review. */
        cells: z.record(z.string(), z.string()),
        /** Of a choice: what was chosen, in words. */
        chosen: localizedTextSchema.nullable(),
      }),
    ),
    /** The settled one, with the word that the scale had then. */
    grade: z.object({ label: localizedTextSchema, mark: markSchema }).nullable(),
  })
  .meta({ id: 'LastYear' });

export type LastYear = z.output<typeof lastYearSchema>;
export type LastYearField = LastYear['fields'][number];
