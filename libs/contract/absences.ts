import { z } from 'zod';
import { idSchema, localDateSchema, storableText } from './common.js';
import { STAFF } from './cycles.js';
import { listedPersonSchema } from './listed-person.js';
import { route } from './route.js';

export const absenceSchema = z
  .object({
    id: idSchema,
    person: listedPersonSchema,
    deputy: listedPersonSchema,
    fromOn: localDateSchema,
    toOn: localDateSchema,
    when: z.enum(['planned', 'running', 'over']),
    /** Whether the reader may end it. */
    mine: z.boolean(),
  })
  .meta({ id: 'Absence' });

export const listAbsences = route({
  id: 'listAbsences',
  method: 'GET',
  path: '/absences',
  summary: 'Absences with their deputies: my own and those I am a deputy in; for administrators of everything, all.',
  access: STAFF,
  status: 200,
  response: z.object({
    /** Running and planned ones, then the last fifty that are over. */
    absences: z.array(absenceSchema),
    /** Who can be absent, and a deputy. */
    people: z.array(listedPersonSchema),
    /** Whether the reader sets them for everybody. */
    everybody: z.boolean(),
  }),
});

export const addAbsence = route({
  id: 'addAbsence',
  method: 'POST',
  path: '/absences',
  summary: 'Note an absence: from the first to the last day, the deputy holds the same roles.',
  access: STAFF,
  body: z.strictObject({
    /** Left out: my own. */
    accountId: idSchema.optional(),
    deputyId: idSchema,
    fromOn: storableText(20),
    toOn: storableText(20),
  }),
  status: 201,
  response: z.object({ absenceId: idSchema }),
  problems: ['notFound', 'commandRefused'],
});

export const endAbsence = route({
  id: 'endAbsence',
  method: 'POST',
  path: '/absences/{absenceId}/end',
  summary: 'End an absence earlier. With a last day before its first, it is taken back.',
  access: STAFF,
  params: z.strictObject({ absenceId: idSchema }),
  body: z.strictObject({ lastOn: storableText(20), seenToOn: storableText(20) }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export type Absence = z.output<typeof absenceSchema>;
