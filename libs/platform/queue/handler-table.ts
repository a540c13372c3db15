import type { JobName } from '#libs/contract/jobs.js';
import { JOBS } from '#libs/contract/jobs.js';
import type { JobHandler } from './job-handler.js';

export type HandlerTable = ReadonlyMap<JobName, JobHandler>;

/** Every declared job with its handler. Throws, naming them, when a job has none or more than one. */
export function handlerTable(handlers: readonly JobHandler[]): HandlerTable {
  const problems = (Object.keys(JOBS) as JobName[]).flatMap((name) => {
    const found = handlers.filter((handler) => handler.job === name).length;
    return found === 1 ? [] : [`${name} has ${found === 0 ? 'no handler' : `${found} handlers`}`];
  });
  if (problems.length > 0) {
    throw new Error(`Refusing to run jobs: each needs exactly one handler, but ${problems.join(', ')}.`);
  }
  return new Map(handlers.map((handler) => [handler.job, handler]));
}
