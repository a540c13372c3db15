import type { JobsOptions } from 'bullmq';
import type { JobName } from '#libs/contract/jobs.js';
import { JOBS } from '#libs/contract/jobs.js';

/** A mail server that is away, or that asks for patience, needs longer than our own database. */
const FIRST_RETRY_MS = { notifications: 2_000, mail: 15_000, scheduled: 5_000, publications: 5_000 } as const;

/** How long a job waits after this many failed attempts: as BullMQ's exponential backoff has it. */
export function retryDelay(name: JobName, failedAttempts: number): number {
  return FIRST_RETRY_MS[JOBS[name].queue] * 2 ** (failedAttempts - 1);
}

/**
 * The job's id is its outbox row's: a row that is relayed twice is one job. Few completed jobs are kept, because the
 * tables say what was done; failed ones are kept for whoever looks for the reason.
 */
export function jobOptions(name: JobName, outboxId: string): JobsOptions {
  const { attempts, queue } = JOBS[name];
  return {
    jobId: outboxId,
    attempts,
    backoff: { type: 'exponential', delay: FIRST_RETRY_MS[queue] },
    removeOnComplete: { count: 200, age: 24 * 60 * 60 },
    removeOnFail: { count: 5_000 },
  };
}
