import { Injectable } from '@nestjs/common';
import { Histogram, Registry } from 'prom-client';
import type { JobName } from '#libs/contract/jobs.js';

/** In seconds. Pages and commands answer within tenths; what takes longer is worth seeing. */
const REQUEST_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const JOB_BUCKETS = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300];
/** From the moment a mail was asked for: a server that is away for an hour shows, too. */
const MAIL_BUCKETS = [1, 2, 5, 10, 30, 60, 300, 900, 3_600, 14_400, 86_400];

/** What this process measures of itself. Names of people, texts and ids are no labels. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'nendo_http_request_seconds',
    help: 'How long requests took, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_BUCKETS,
    registers: [this.registry],
  });
  private readonly jobs = new Histogram({
    name: 'nendo_job_seconds',
    help: 'How long runs of jobs took, and what they came to',
    labelNames: ['job', 'outcome'],
    buckets: JOB_BUCKETS,
    registers: [this.registry],
  });
  private readonly mails = new Histogram({
    name: 'nendo_mail_latency_seconds',
    help: 'From asking for a mail until the mail server has taken it',
    buckets: MAIL_BUCKETS,
    registers: [this.registry],
  });

  /** `route`: the router's pattern; undefined for an address that nothing serves. */
  requestAnswered(method: string, route: string | undefined, status: number, seconds: number): void {
    this.requests.observe({ method, route: route ?? 'none', status }, seconds);
  }

  jobRan(job: JobName, outcome: 'done' | 'skipped' | 'failed', seconds: number): void {
    this.jobs.observe({ job, outcome }, seconds);
  }

  mailSent(seconds: number): void {
    this.mails.observe(seconds);
  }
}
