import { z } from 'zod';
import { CHANGE_KINDS } from '#libs/domain/organization/reorganisation.js';

const heir = z.union([
  z.object({ departmentId: z.string() }),
  z.object({ key: z.string(), name: z.string(), parentId: z.string().nullable() }),
]);

/** What a planned reorganisation keeps until its day: what moves then, and what to take back if it is cancelled. */
export const plannedReorganisationSchema = z.object({
  reorganisation: z.object({
    from: z.int(),
    changes: z.array(
      z.object({
        kind: z.enum(CHANGE_KINDS),
        departments: z.array(z.string()),
        /** Keys are the ids of the departments that were made. */
        into: z.array(heir),
        given: z.record(z.string(), z.string()),
      }),
    ),
  }),
  assignments: z.array(
    z.object({
      itemId: z.string(),
      since: z.int(),
      departments: z.array(z.string()),
      before: z.array(z.string()).nullable(),
    }),
  ),
});

export type PlannedReorganisation = z.output<typeof plannedReorganisationSchema>;
