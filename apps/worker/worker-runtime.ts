import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Sweep } from '#libs/features/operations/sweep.js';
import { Logger } from '#libs/platform/logging/logger.js';
import { OutboxRelay } from '#libs/platform/outbox/relay.js';
import { JobRunner } from '#libs/platform/queue/job-runner.js';
import { QueueBackend } from '#libs/platform/queue/queue-backend.js';
import { Schedule } from '#libs/platform/queue/schedule.js';

/** Less than what a service manager waits before it kills. */
const STOP_MS = 20_000;

/** All that works in the background: the relay, the jobs and the schedule. Starts when it is told to. */
@Injectable()
export class WorkerRuntime implements BeforeApplicationShutdown {
  private running = false;

  constructor(
    private readonly backend: QueueBackend,
    private readonly runner: JobRunner,
    private readonly relay: OutboxRelay,
    private readonly schedule: Schedule,
    private readonly sweep: Sweep,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.runner.start();
    this.schedule.start(() => this.sweep.run());
    await this.relay.start();
    this.logger.info({ queue: this.backend.kind }, 'The worker runs');
  }

  /** Takes nothing new, and waits a while for what runs now. Whatever is left is in the tables and the queue. */
  async stop(): Promise<void> {
    if (!this.running) return;
    this.running = false;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), STOP_MS);
    });
    const outcome = await Promise.race([this.stopAll(), late]);
    clearTimeout(timer);
    if (outcome === 'late') this.logger.warn({}, 'The worker stops without waiting for its jobs any longer');
    else this.logger.info({}, 'The worker has stopped');
  }

  /** Before the shutdown in which the platform closes the database. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async stopAll(): Promise<void> {
    await Promise.all([this.schedule.stop(), this.relay.stop(), this.runner.stop()]);
    await this.backend.close();
  }
}
