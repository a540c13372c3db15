import { Injectable } from '@nestjs/common';
import { Logger } from '../logging/logger.js';
import { QueueBackend } from './queue-backend.js';

const SWEEP_QUEUE = 'sweep';
const EVERY_MINUTE = { pattern: '* * * * *', tz: 'Asia/Tokyo' } as const;

/** The schedule lives in the queue. When the queue was wiped, it is back after this time. */
const ENSURE_MS = 5 * 60_000;

/**
 * The heart beat: one run a minute, however many workers there are. It only says that it is time to look; what is due
 * stands in the tables. It does not go through the outbox, because nobody's transaction asks for it.
 */
@Injectable()
export class Schedule {
  private ensuring: NodeJS.Timeout | undefined;
  private worker: { close(): Promise<void> } | undefined;

  constructor(
    private readonly backend: QueueBackend,
    private readonly logger: Logger,
  ) {}

  start(sweep: () => Promise<void>): void {
    if (this.worker) return;
    const worker = this.backend.worker(SWEEP_QUEUE, 1, sweep);
    worker.on('failed', (_job, err) => this.logger.error({ err }, 'The sweep failed; the next one is in a minute'));
    this.worker = worker;
    this.ensuring = setInterval(() => void this.ensure(), ENSURE_MS);
    void this.ensure();
  }

  /** Waits for the sweep that runs now. The schedule itself stays in the queue, for the other workers. */
  async stop(): Promise<void> {
    clearInterval(this.ensuring);
    const { worker } = this;
    this.worker = undefined;
    await worker?.close();
  }

  private async ensure(): Promise<void> {
    try {
      await this.backend.queue(SWEEP_QUEUE).upsertJobScheduler(SWEEP_QUEUE, EVERY_MINUTE, {
        name: SWEEP_QUEUE,
        opts: { removeOnComplete: { count: 10 }, removeOnFail: { count: 100 } },
      });
    } catch (err) {
      this.logger.error({ err }, 'The schedule could not be written to the queue; it is tried again');
    }
  }
}
