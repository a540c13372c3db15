import { z } from 'zod';
import { localizedTextSchema } from './common.js';

/** A place of the report with characters that the publication's fonts have no glyph for (libs/report/unprintable-places.ts). */
export const unprintablePlaceSchema = {
  /** null: no item's; then there is no sheet either. */
  itemKey: z.string().nullable(),
  /** Of the item or section; empty elsewhere. */
  number: z.string(),
  title: z.string(),
  label: localizedTextSchema,
  characters: z.array(z.string()).readonly(),
};

/** Why a publication could not be built, as the row keeps it. */
export const publicationProblemSchema = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('unprintableCharacters'), ...unprintablePlaceSchema }),
    /** The closing was taken back while it was built. */
    z.object({ code: z.literal('cycleReopened') }),
    z.object({ code: z.literal('buildOutOfTime') }),
    z.object({ code: z.literal('buildOutOfMemory') }),
    /** incident: to be found in the log. */
    z.object({ code: z.literal('unexpected'), incident: z.string() }),
  ])
  .meta({ id: 'PublicationProblem' });

/** What a build does, one after the other; the formats as in libs/report/published-file.ts. */
export const BUILD_STEPS = ['csv', 'csvLong', 'json', 'xlsx', 'pdf', 'dataPackage', 'html', 'release'] as const;

export const buildProgressSchema = z
  .object({ done: z.int(), total: z.int(), step: z.enum(BUILD_STEPS) })
  .meta({ id: 'BuildProgress' });

export type PublicationProblem = z.output<typeof publicationProblemSchema>;
export type BuildProgress = z.output<typeof buildProgressSchema>;
