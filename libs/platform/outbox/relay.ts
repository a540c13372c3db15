import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { JobEnvelope, JobName } from '#libs/contract/jobs.js';
import { JOBS } from '#libs/contract/jobs.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { statement } from '../database/statement.js';
import type { TenantTransaction } from '../database/tenant-database.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { Logger } from '../logging/logger.js';
import { jobOptions } from '../queue/job-options.js';
import { QueueBackend } from '../queue/queue-backend.js';
import { ChannelListener } from './channel-listener.js';
import { OUTBOX_CHANNEL } from './outbox.js';

const BATCH = 200;
const POLL_MS = 5_000;

/** Shorter than the database's patience with an idle transaction. */
const ACKNOWLEDGE_MS = 20_000;

/** A job that only a newer version of the program knows stays for that version's relay. */
const takeRows = statement(
  'outbox_take',
  `SELECT id, job, payload FROM outbox
   WHERE municipality_id = $1 AND relayed_at IS NULL AND job = ANY ($2)
   ORDER BY created_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
);
const markRelayed = statement(
  'outbox_mark_relayed',
  `UPDATE outbox SET relayed_at = $3 WHERE municipality_id = $1 AND id = ANY ($2)`,
);

interface TakenRow {
  readonly id: string;
  readonly job: JobName;
  readonly payload: never;
}

/**
 * Moves the jobs that transactions asked for to the queue: at least once, because a row is marked only after the queue
 * has it. Several relays may run; each takes the rows that no other holds. A commit wakes it, and it looks by itself
 * every few seconds.
 */
@Injectable()
export class OutboxRelay {
  private listener: ChannelListener | undefined;
  private poll: NodeJS.Timeout | undefined;
  private passing: Promise<number> | undefined;
  private wokenAgain = false;

  constructor(
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
    private readonly backend: QueueBackend,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    if (this.listener) return;
    this.listener = new ChannelListener(
      this.config.databaseUrl,
      OUTBOX_CHANNEL,
      () => this.wake(),
      (err) => this.logger.warn({ err }, 'The relay does not hear of new jobs until it is connected again; it polls'),
    );
    this.poll = setInterval(() => this.wake(), POLL_MS);
    await this.listener.start();
  }

  /** Waits for the pass that runs now. */
  async stop(): Promise<void> {
    clearInterval(this.poll);
    const { listener } = this;
    this.listener = undefined;
    await listener?.stop();
    await this.passing?.catch(() => undefined);
  }

  /** Moves everything that waits in any municipality. Returns how many jobs the queue has acknowledged. */
  async relayAll(): Promise<number> {
    const waiting: { id: string }[] = await this.source.query(
      'SELECT id FROM directory.municipalities_with_outbox() AS id',
    );
    let relayed = 0;
    const errors: unknown[] = [];
    for (const { id } of waiting) {
      try {
        relayed += await this.relayMunicipality(id);
      } catch (error) {
        errors.push(error); // One municipality's trouble is not the next one's.
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `jobs of ${errors.length} municipalities were not relayed`);
    return relayed;
  }

  private wake(): void {
    if (!this.listener) return;
    if (this.passing) {
      this.wokenAgain = true;
      return;
    }
    this.wokenAgain = false;
    this.passing = this.relayAll();
    this.passing
      .catch((err: unknown) => this.logger.error({ err }, 'The relay could not move jobs to the queue; it tries again'))
      .finally(() => {
        this.passing = undefined;
        if (this.wokenAgain) this.wake();
      });
  }

  private async relayMunicipality(municipalityId: string): Promise<number> {
    let relayed = 0;
    for (;;) {
      const count = await this.database.transaction(municipalityId, (tx) => this.relayBatch(tx));
      relayed += count;
      if (count < BATCH) return relayed;
    }
  }

  private async relayBatch(tx: TenantTransaction): Promise<number> {
    const rows = await tx.query<TakenRow>(takeRows, [tx.municipalityId, Object.keys(JOBS)]);
    if (rows.length === 0) return 0;
    await acknowledged(Promise.all(rows.map((row) => this.enqueue(tx.municipalityId, row))));
    const ids = rows.map((row) => row.id);
    await tx.query(markRelayed, [tx.municipalityId, ids, this.clock.now().toISOString()]);
    return rows.length;
  }

  /**
   * One by one, not addBulk: on PostgreSQL that makes a sequence and temporary tables, which the application's role
   * has no right to. A job that was added before the rest failed is the same job when it is added again.
   */
  private async enqueue(municipalityId: string, row: TakenRow): Promise<void> {
    const envelope: JobEnvelope = { municipalityId, outboxId: row.id, name: row.job, payload: row.payload };
    await this.backend.queue(JOBS[row.job].queue).add(row.job, envelope, jobOptions(row.job, row.id));
  }
}

/** A queue that is away keeps its callers waiting; the rows must not stay locked meanwhile. */
async function acknowledged(adding: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the queue did not acknowledge in time')), ACKNOWLEDGE_MS);
  });
  try {
    await Promise.race([adding, late]);
  } finally {
    clearTimeout(timer);
  }
}
