import { z } from 'zod';
import { idSchema, instantSchema, localizedTextSchema } from './common.js';
import { refusalSchema } from './refusal.js';
import { route } from './route.js';

export const scheduledActionSchema = z
  .object({
    id: idSchema,
    /** libs/contract/jobs.ts */
    job: z.string(),
    summary: localizedTextSchema,
    dueAt: instantSchema,
    status: z.enum(['waiting', 'done', 'failed', 'cancelled']),
    requestedBy: z.string(),
    requestedAt: instantSchema,
    settledAt: instantSchema.nullable(),
    /** Why it failed. */
    refusals: z.array(refusalSchema),
  })
  .meta({ id: 'ScheduledAction' });

export const listScheduledActions = route({
  id: 'listScheduledActions',
  method: 'GET',
  path: '/scheduled-actions',
  summary: 'What was put off to a later moment: what waits, by its time, then the last fifty that were done, failed or cancelled.',
  access: ['administrator'],
  status: 200,
  response: z.object({ actions: z.array(scheduledActionSchema) }),
});

export const cancelScheduledAction = route({
  id: 'cancelScheduledAction',
  method: 'POST',
  path: '/scheduled-actions/{scheduledActionId}/cancel',
  summary: 'Cancel what was put off, as long as it has not been done.',
  access: ['administrator'],
  params: z.strictObject({ scheduledActionId: idSchema }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound', 'commandRefused'],
});

export type ScheduledAction = z.output<typeof scheduledActionSchema>;
