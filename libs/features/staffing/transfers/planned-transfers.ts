import { z } from 'zod';
import { idSchema, localDateSchema } from '#libs/contract/common.js';
import { POST_ROLES } from '#libs/domain/staffing/transfer.js';

/** What a scheduled action keeps of the transfers of a day: what to do, and the words by which the list shows it. */
export const plannedTransfersSchema = z.object({
  day: localDateSchema,
  transfers: z.array(
    z.object({
      accountId: idSchema,
      to: z.union([
        z.literal('leaves'),
        z.object({ departmentId: idSchema.nullable(), role: z.enum(POST_ROLES).nullable() }),
      ]),
      name: z.string(),
      fromName: z.string().nullable(),
      toName: z.string().nullable(),
    }),
  ),
});

export type PlannedTransfers = z.output<typeof plannedTransfersSchema>;
