import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { BackendFactory, IQueueBackend, Processor, QueueOptions, WorkerOptions } from 'bullmq';
import { Queue, Worker } from 'bullmq';
import { Config } from '../config/config.js';
import { Logger } from '../logging/logger.js';
import type { QueueConnection } from './queue-connection.js';
import { connectQueues } from './queue-connection.js';

export type BullQueue = Queue<unknown, unknown, string, unknown, unknown, string, IQueueBackend, unknown>;
export type BullWorker<Data> = Worker<Data, unknown, string, IQueueBackend>;

/**
 * A killed worker's jobs are taken over after 30 to 45 seconds, however often that happens: BullMQ's own limit of one
 * makes a long job fail for good at the second kill, whatever `attempts` says. Attempts are counted in our tables.
 */
const WORKER_OPTIONS = { lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 50 } as const;

/** A lost connection is reported by every queue and worker on it, again and again. */
const SAME_ERROR_MS = 10_000;

/** Builds the queues and workers of BullMQ on PostgreSQL or, with REDIS_URL, on Redis. Connects on first use. */
@Injectable()
export class QueueBackend implements OnApplicationShutdown {
  private connection: QueueConnection | undefined;
  private readonly queues = new Map<string, BullQueue>();
  private readonly workers = new Set<{ close(): Promise<void> }>();
  private readonly reported = new Map<string, number>();

  constructor(
    private readonly config: Config,
    private readonly logger: Logger,
  ) {}

  get kind(): 'postgres' | 'redis' {
    return this.config.redisUrl === undefined ? 'postgres' : 'redis';
  }

  queue(name: string): BullQueue {
    const known = this.queues.get(name);
    if (known) return known;
    const { forQueues, backend } = this.connected();
    const options: QueueOptions<unknown> = { connection: forQueues };
    const queue = new Queue(name, options, backend as BackendFactory<IQueueBackend, unknown>);
    queue.on('error', (err: Error) => this.report(err));
    this.queues.set(name, queue);
    return queue;
  }

  worker<Data>(name: string, concurrency: number, work: Processor<Data, unknown>): BullWorker<Data> {
    const { forWorkers, backend } = this.connected();
    const options: WorkerOptions<unknown> = { connection: forWorkers, concurrency, ...WORKER_OPTIONS };
    const factory = backend as BackendFactory<IQueueBackend, unknown>;
    const worker = new Worker<Data, unknown, string, IQueueBackend, never, unknown>(name, work, options, factory);
    worker.on('error', (err: Error) => this.report(err));
    this.workers.add(worker);
    return worker as unknown as BullWorker<Data>;
  }

  /** Waits for the jobs that run now; takes no new ones. */
  async close(): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    await Promise.all([...this.workers].map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await connection.close();
    this.workers.clear();
    this.queues.clear();
    this.connection = undefined;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  private connected(): QueueConnection {
    this.connection ??= connectQueues(this.config, (error) => this.report(error));
    return this.connection;
  }

  private report(err: Error): void {
    const now = performance.now();
    const last = this.reported.get(err.message);
    if (last !== undefined && now - last < SAME_ERROR_MS) return;
    this.reported.set(err.message, now);
    this.logger.error({ err }, `The queue (${this.kind}) reports an error`);
  }
}
