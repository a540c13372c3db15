import { Inject, Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { UnrecoverableError } from 'bullmq';
import { z } from 'zod';
import type { JobEnvelope, JobName, QueueName } from '#libs/contract/jobs.js';
import { JOBS, QUEUES } from '#libs/contract/jobs.js';
import { Logger } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import type { HandlerTable } from './handler-table.js';
import { handlerTable } from './handler-table.js';
import type { JobHandler, JobOutcome } from './job-handler.js';
import { JOB_HANDLERS } from './job-handler.js';
import { JobLedger } from './job-ledger.js';
import type { BullWorker } from './queue-backend.js';
import { QueueBackend } from './queue-backend.js';

/** How many jobs of a queue a process runs at a time. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = { notifications: 2, mail: 4, scheduled: 1, publications: 1 };

const envelopeSchema = z.object({
  municipalityId: z.uuid(),
  outboxId: z.uuid(),
  name: z.enum(Object.keys(JOBS) as [JobName, ...JobName[]]),
  payload: z.unknown(),
});

/** Runs every job of the program: one worker a queue, one handler a job. */
@Injectable()
export class JobRunner {
  private readonly handlers: HandlerTable;
  private workers: BullWorker<JobEnvelope>[] = [];

  constructor(
    @Inject(JOB_HANDLERS) handlers: readonly JobHandler[],
    private readonly backend: QueueBackend,
    private readonly ledger: JobLedger,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {
    this.handlers = handlerTable(handlers);
  }

  start(): void {
    if (this.workers.length > 0) return;
    this.workers = QUEUES.map((queue) => {
      const worker = this.backend.worker<JobEnvelope>(queue, CONCURRENCY[queue], (job) => this.run(job.data));
      worker.on('failed', (job, err) => this.report(queue, job, err));
      return worker;
    });
  }

  /** Waits for the jobs that run now. */
  async stop(): Promise<void> {
    const { workers } = this;
    this.workers = [];
    await Promise.all(workers.map((worker) => worker.close()));
  }

  /** One job, as it came out of the queue. */
  async run(data: unknown): Promise<JobOutcome> {
    const { envelope, handler } = await this.open(data);
    const requests = await this.ledger.open(envelope);
    if (requests.length === 0) return { skipped: 'done already' };
    const started = performance.now();
    const outcome = await this.handle(envelope, requests, handler);
    const ms = Math.round(performance.now() - started);
    const { name: job, municipalityId, outboxId, payload } = envelope;
    this.metrics.jobRan(job, 'done' in outcome ? 'done' : 'skipped', ms / 1000);
    this.logger.info({ job, municipalityId, outboxId, payload, ...outcome, ms }, 'done' in outcome ? 'Job done' : 'Job skipped');
    return outcome;
  }

  private async handle(envelope: JobEnvelope, requests: readonly string[], handler: JobHandler): Promise<JobOutcome> {
    const started = performance.now();
    let outcome: JobOutcome;
    try {
      outcome = await handler.run(envelope.municipalityId, envelope.payload);
    } catch (error) {
      const { name: job, municipalityId, outboxId } = envelope;
      this.metrics.jobRan(job, 'failed', (performance.now() - started) / 1000);
      await this.ledger
        .failed(envelope, error)
        .catch((err: unknown) => this.logger.error({ err, job, municipalityId, outboxId }, 'A failed run could not be noted'));
      throw error;
    }
    await this.ledger.done(envelope, requests, outcome);
    return outcome;
  }

  /** What is no job of this program today will be none at the next attempt. */
  private async open(data: unknown): Promise<{ envelope: JobEnvelope; handler: JobHandler }> {
    const envelope = envelopeSchema.safeParse(data);
    if (!envelope.success) throw new UnrecoverableError(`not a job: ${z.prettifyError(envelope.error)}`);
    const { name } = envelope.data;
    const payload = JOBS[name].payload.safeParse(envelope.data.payload);
    if (!payload.success) {
      const reason = `not the payload of ${name}: ${z.prettifyError(payload.error)}`;
      await this.ledger.giveUp(envelope.data.municipalityId, envelope.data.outboxId, reason);
      throw new UnrecoverableError(reason);
    }
    return { envelope: { ...envelope.data, payload: payload.data }, handler: this.handlers.get(name)! };
  }

  private report(queue: QueueName, job: Job<JobEnvelope, unknown> | undefined, err: Error): void {
    const { name, municipalityId, outboxId } = job?.data ?? {};
    const attempts = job?.opts.attempts ?? 1;
    const attempt = job?.attemptsMade ?? attempts;
    const context = { queue, job: name, municipalityId, outboxId, attempt, attempts, err };
    if (attempt >= attempts || err instanceof UnrecoverableError) this.logger.error(context, 'Job failed for good');
    else this.logger.warn(context, 'Job failed, it will be tried again');
  }
}
