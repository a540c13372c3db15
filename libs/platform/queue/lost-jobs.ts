import { Injectable } from '@nestjs/common';
import type { JobName } from '#libs/contract/jobs.js';
import { JOBS } from '#libs/contract/jobs.js';
import { Clock } from '../clock/clock.js';
import { statement } from '../database/statement.js';
import type { TenantTransaction } from '../database/tenant-database.js';
import { QueueBackend } from './queue-backend.js';

/** A job that was relayed, is not done, and that the queue will not run. */
export interface LostJob {
  readonly id: string;
  readonly job: JobName;
}

const AT_ONCE = 500;

/** In these states the queue will run it, or runs it now. */
const ALIVE: readonly string[] = ['waiting', 'prioritized', 'delayed', 'active', 'waiting-children'];

const readUndone = statement(
  'jobs_undone',
  `SELECT id, job FROM outbox
   WHERE municipality_id = $1 AND done_at IS NULL AND failed_at IS NULL AND relayed_at < $2 AND job = ANY ($3)
   ORDER BY created_at, id LIMIT ${AT_ONCE}`,
);
const relayAgain = statement(
  'jobs_relay_again',
  `UPDATE outbox SET relayed_at = NULL, failed_at = NULL, attempts = CASE WHEN failed_at IS NULL THEN attempts ELSE 0 END
   WHERE municipality_id = $1 AND id = $2 AND done_at IS NULL`,
);

/** Finds what a queue has lost, because it was wiped, exchanged for another, or gave up too early; and asks for it again. */
@Injectable()
export class LostJobs {
  constructor(
    private readonly backend: QueueBackend,
    private readonly clock: Clock,
  ) {}

  /** Of those that were relayed longer ago than this. */
  async find(tx: TenantTransaction, olderThanMs: number): Promise<LostJob[]> {
    const before = new Date(this.clock.now().getTime() - olderThanMs).toISOString();
    const undone = await tx.query<LostJob>(readUndone, [tx.municipalityId, before, Object.keys(JOBS)]);
    const states = await Promise.all(undone.map((job) => this.stateOf(job)));
    return undone.filter((_job, index) => !ALIVE.includes(states[index]!));
  }

  /** What the queue says of a job; missing when it knows nothing of it. */
  async stateOf({ id, job }: LostJob): Promise<string> {
    const known = await this.backend.queue(JOBS[job].queue).getJob(id);
    return known ? known.getState() : 'missing';
  }

  /** The relay takes it from here. What the queue kept of it would keep the same job from being added. */
  async ask(tx: TenantTransaction, { id, job }: LostJob): Promise<void> {
    const known = await this.backend.queue(JOBS[job].queue).getJob(id);
    await known?.remove();
    await tx.query(relayAgain, [tx.municipalityId, id]);
  }
}
