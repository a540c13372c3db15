import { z } from 'zod';
import { unprintablePlaceSchema } from './publication-problems.js';

/** Why a year is not published, or a publication not withdrawn. */
export const PUBLICATION_REFUSALS = [
  /** 訂正: it says what was corrected. */
  z.object({ code: z.literal('noteRequired') }),
  z.object({ code: z.literal('publicationUnprintable'), ...unprintablePlaceSchema, sheetId: z.string().nullable() }),
  z.object({ code: z.literal('publicationNotBuilt'), version: z.int() }),
  /** With another reason. */
  z.object({ code: z.literal('publicationWithdrawn'), version: z.int() }),
] as const;

export type PublicationRefusal = z.output<(typeof PUBLICATION_REFUSALS)[number]>;
