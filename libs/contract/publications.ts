import { z } from 'zod';
import { idSchema, localizedTextSchema, pageOf, pageQuerySchema, typedText } from './common.js';
import { ADMINISTRATOR, publicationSchema } from './cycles.js';
import { route } from './route.js';

/** libs/report/report.ts: ReportChange. */
export const publicationChangeSchema = z
  .object({
    kind: z.enum(['added', 'removed', 'changed']),
    /** null: the section itself. */
    itemKey: z.string().nullable(),
    /** Where the item has a sheet in this year. */
    sheetId: idSchema.nullable(),
    sectionKey: z.string(),
    number: z.string(),
    title: z.string(),
    fields: z.array(z.object({ label: localizedTextSchema, before: z.string(), after: z.string() })),
  })
  .meta({ id: 'PublicationChange' });

export const readPublicationChanges = route({
  id: 'readPublicationChanges',
  method: 'GET',
  path: '/cycles/{cycleId}/publication-changes',
  summary: 'What a publication would say otherwise now than the version that it would replace.',
  access: ADMINISTRATOR,
  params: z.strictObject({ cycleId: idSchema }),
  query: pageQuerySchema,
  status: 200,
  response: z.object({
    /** null: it would replace none, and there are no changes. */
    replaces: z.int().nullable(),
    changes: pageOf(publicationChangeSchema),
  }),
  problems: ['notFound'],
});

export const MAX_WITHDRAWAL_REASON_LENGTH = 1_000;

export const withdrawPublication = route({
  id: 'withdrawPublication',
  method: 'POST',
  path: '/publications/{publicationId}/withdrawal',
  summary: 'Withdraw a version: its address says that it was withdrawn and why. If it is live, nothing of the year is live.',
  access: ADMINISTRATOR,
  params: z.strictObject({ publicationId: idSchema }),
  body: z.strictObject({
    /** Of the cycle. */
    version: z.int().min(1),
    reason: typedText(5_000),
  }),
  status: 200,
  response: publicationSchema,
  problems: ['notFound', 'staleVersion', 'commandRefused', 'alreadyPublishing'],
});

export type PublicationChanges = z.output<typeof readPublicationChanges.response>;
export type PublicationChange = z.output<typeof publicationChangeSchema>;
