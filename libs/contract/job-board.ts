import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from './common.js';
import { route } from './route.js';

/** open: not done yet. failed: given up after its last attempt. */
export const JOB_STATES = ['open', 'failed', 'done'] as const;
export const jobStateSchema = z.enum(JOB_STATES);

const jobRowSchema = z
  .object({
    id: idSchema,
    /** libs/contract/jobs.ts */
    name: z.string(),
    state: jobStateSchema,
    askedAt: instantSchema,
    /** When the queue acknowledged it. */
    relayedAt: instantSchema.nullable(),
    /** Failed runs. */
    attempts: z.int(),
    lastError: z.string().nullable(),
    /** What its run came to. */
    outcome: z.string().nullable(),
    doneAt: instantSchema.nullable(),
    /** What the queue itself says of a job that is not done: waiting, delayed, active, failed, or missing. */
    inQueue: z.string().nullable(),
  })
  .meta({ id: 'JobRow' });

export const readJobBoard = route({
  id: 'readJobBoard',
  method: 'GET',
  path: '/jobs',
  summary: 'The municipality’s jobs: how many of each, and those of one state, the latest first.',
  access: ['administrator'],
  query: pageQuerySchema.extend({ state: jobStateSchema.default('open') }),
  status: 200,
  response: z.object({
    /** Where the queue lies. */
    backend: z.enum(['postgres', 'redis']),
    counts: z.array(
      z.object({ name: z.string(), asked: z.int(), unrelayed: z.int(), open: z.int(), failed: z.int(), done: z.int() }),
    ),
    jobs: pageOf(jobRowSchema),
  }),
});

export const retryJob = route({
  id: 'retryJob',
  method: 'POST',
  path: '/jobs/{jobId}/retry',
  summary: 'Try a job again that was given up.',
  access: ['administrator'],
  params: z.strictObject({ jobId: idSchema }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound'],
});

export type JobState = z.output<typeof jobStateSchema>;
export type JobRow = z.output<typeof jobRowSchema>;
