import type { JobsOptions } from 'bullmq';
import type { JobName } from '#libs/contract/jobs.js';
import { JOBS } from '#libs/contract/jobs.js';

/** How long a job waits after this many failed attempts: as BullMQ's exponential backoff has it. */
export function retryDelay(name: JobName, failedAttempts: number): number {
  return JOBS[name].backoff * 2 ** (failedAttempts - 1);
}

/**
 * The job's id is its outbox row's: a row that is relayed twice is one job. Few completed jobs are kept, because the
 * tables say what was done; failed ones are kept for whoever looks for the reason.
 */
export function jobOptions(name: JobName, outboxId: string): JobsOptions {
  const { attempts, backoff } = JOBS[name];
  return {
    jobId: outboxId,
    attempts,
    backoff: { type: 'exponential', delay: backoff },
    removeOnComplete: { count: 200, age: 24 * 60 * 60 },
    removeOnFail: { count: 5_000 },
  };
}
