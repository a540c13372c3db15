import { Injectable } from '@nestjs/common';
import type { JobEnvelope } from '#libs/contract/jobs.js';
import { JOBS } from '#libs/contract/jobs.js';
import { Clock } from '../clock/clock.js';
import { statement } from '../database/statement.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { JobOutcome } from './job-handler.js';

/** Longer ones are for the log. */
const MAX_TEXT = 2_000;

const readDone = statement(
  'job_done_already',
  `SELECT done_at IS NOT NULL AS done FROM outbox WHERE municipality_id = $1 AND id = $2`,
);
const markDone = statement(
  'job_mark_done',
  `UPDATE outbox SET done_at = $3, outcome = $4, failed_at = NULL WHERE municipality_id = $1 AND id = $2 AND done_at IS NULL`,
);
const markFailed = statement(
  'job_mark_failed',
  `UPDATE outbox SET attempts = attempts + 1, last_error = $4, failed_at = CASE WHEN attempts + 1 >= $5 THEN $3::timestamptz END
   WHERE municipality_id = $1 AND id = $2 AND done_at IS NULL`,
);

const markGivenUp = statement(
  'job_mark_given_up',
  `UPDATE outbox SET failed_at = $3, last_error = $4 WHERE municipality_id = $1 AND id = $2 AND done_at IS NULL`,
);

/** What became of each job, in the row that asked for it: PostgreSQL is the truth, the queue only wakes workers. */
@Injectable()
export class JobLedger {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Also for a row that is no longer there: it was done long ago. */
  async isDone({ municipalityId, outboxId }: JobEnvelope): Promise<boolean> {
    const row = await this.database.transaction(municipalityId, (tx) =>
      tx.one<{ done: boolean }>(readDone, [municipalityId, outboxId]),
    );
    return row?.done ?? true;
  }

  async done({ municipalityId, outboxId }: JobEnvelope, outcome: JobOutcome): Promise<void> {
    const text = 'done' in outcome ? outcome.done : `skipped: ${outcome.skipped}`;
    await this.database.transaction(municipalityId, (tx) =>
      tx.query(markDone, [municipalityId, outboxId, this.now(), text.slice(0, MAX_TEXT)]),
    );
  }

  /** Counts the attempt; the last one gives the job up, until a person asks for it again. */
  async failed({ municipalityId, outboxId, name }: JobEnvelope, error: unknown): Promise<void> {
    const text = error instanceof Error ? error.message : String(error);
    await this.database.transaction(municipalityId, (tx) =>
      tx.query(markFailed, [municipalityId, outboxId, this.now(), text.slice(0, MAX_TEXT), JOBS[name].attempts]),
    );
  }

  /** What no run will ever do: its name or its payload is unknown to this version of the program. */
  async giveUp(municipalityId: string, outboxId: string, reason: string): Promise<void> {
    await this.database.transaction(municipalityId, (tx) =>
      tx.query(markGivenUp, [municipalityId, outboxId, this.now(), reason.slice(0, MAX_TEXT)]),
    );
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
