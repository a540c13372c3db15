import type { JobName, JobPayload } from '#libs/contract/jobs.js';

/** What a run of a handler came to: it acted, or there was nothing (left) to do, and why. */
export type JobOutcome = { readonly done: string } | { readonly skipped: string };

/**
 * Does one job. Takes ids, reads the state again, claims with a conditional update, acts or skips: running it any
 * number of times has the effect of once. An exception means "try again".
 */
export interface JobHandler<Name extends JobName = JobName> {
  readonly job: Name;
  run(municipalityId: string, payload: JobPayload<Name>): Promise<JobOutcome>;
}

/** Nest token under which every handler of the program is collected. */
export const JOB_HANDLERS = Symbol('JOB_HANDLERS');
