import { describe, expect, it } from '@jest/globals';
import type { JobName } from '#libs/contract/jobs.js';
import { JOBS } from '#libs/contract/jobs.js';
import { handlerTable } from './handler-table.js';
import type { JobHandler } from './job-handler.js';

const handler = (job: JobName): JobHandler => ({ job, run: async () => ({ done: 'nothing' }) });
const all = (Object.keys(JOBS) as JobName[]).map(handler);

describe('the table of handlers', () => {
  it('has every job', () => {
    expect([...handlerTable(all).keys()].toSorted()).toEqual(Object.keys(JOBS).toSorted());
  });

  it('refuses a job without a handler, and one with two, and names them', () => {
    const withoutMail = all.filter(({ job }) => job !== 'deliverMail');
    expect(() => handlerTable([...withoutMail, handler('remind')])).toThrow(
      /remind has 2 handlers, deliverMail has no handler/,
    );
  });
});
