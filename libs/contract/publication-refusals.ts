import { z } from 'zod';
import { unprintablePlaceSchema } from './publication-problems.js';

/** Why a year is not published or not taken up again, or a publication not withdrawn. */
export const PUBLICATION_REFUSALS = [
  /** 訂正: it says what was corrected. */
  z.object({ code: z.literal('noteRequired') }),
  z.object({ code: z.literal('publicationUnprintable'), ...unprintablePlaceSchema, sheetId: z.string().nullable() }),
  /** Its year cannot be taken up again meanwhile. */
  z.object({ code: z.literal('publicationBuilding'), version: z.int() }),
  z.object({ code: z.literal('publicationNotBuilt'), version: z.int() }),
  /** With another reason. */
  z.object({ code: z.literal('publicationWithdrawn'), version: z.int() }),
] as const;

export type PublicationRefusal = z.output<(typeof PUBLICATION_REFUSALS)[number]>;
