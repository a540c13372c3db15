import { Injectable } from '@nestjs/common';
import type { JobEnvelope } from '#libs/contract/jobs.js';
import { JOBS } from '#libs/contract/jobs.js';
import { Clock } from '../clock/clock.js';
import { statement } from '../database/statement.js';
import type { TenantTransaction } from '../database/tenant-database.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { JobOutcome } from './job-handler.js';

const DAY_MS = 24 * 60 * 60_000;
/** So long the job board shows what was done; the history keeps for ever what it changed. */
const KEPT_MS = 90 * DAY_MS;
const TRIMMED_AT_ONCE = 2_000;

/** Longer ones are for the log. */
const MAX_TEXT = 2_000;

/** The row itself, and the other requests of the same that are not done. */
const readOpen = statement(
  'job_open',
  `SELECT o.id FROM outbox asked
   JOIN outbox o ON o.municipality_id = asked.municipality_id AND o.done_at IS NULL
     AND (o.id = asked.id OR (o.job = asked.job AND o.job_key = asked.job_key))
   WHERE asked.municipality_id = $1 AND asked.id = $2 AND asked.done_at IS NULL`,
);
const markDone = statement(
  'job_mark_done',
  `UPDATE outbox SET done_at = $3, failed_at = NULL, outcome = CASE WHEN id = $2::uuid THEN $4 ELSE 'done by ' || $2::uuid END
   WHERE municipality_id = $1 AND id = ANY ($5) AND done_at IS NULL`,
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

const trimDone = statement(
  'job_trim',
  `DELETE FROM outbox WHERE municipality_id = $1 AND id IN (
     SELECT id FROM outbox WHERE municipality_id = $1 AND done_at < $2 ORDER BY done_at LIMIT ${TRIMMED_AT_ONCE} FOR UPDATE SKIP LOCKED)
   RETURNING id`,
);

/** What became of each job, in the row that asked for it: PostgreSQL is the truth, the queue only wakes workers. */
@Injectable()
export class JobLedger {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /**
   * The requests that a run which begins now will have done: the job's own row, and those with the same key. None
   * when the job is done, also when its row is no longer there: it was done long ago.
   */
  async open({ municipalityId, outboxId }: JobEnvelope): Promise<string[]> {
    const rows = await this.database.transaction(municipalityId, (tx) =>
      tx.query<{ id: string }>(readOpen, [municipalityId, outboxId]),
    );
    return rows.map(({ id }) => id);
  }

  /** `requests`: what `open` answered before the run. Later ones may ask for what it has not seen. */
  async done({ municipalityId, outboxId }: JobEnvelope, requests: readonly string[], outcome: JobOutcome): Promise<void> {
    const text = 'done' in outcome ? outcome.done : `skipped: ${outcome.skipped}`;
    await this.database.transaction(municipalityId, (tx) =>
      tx.query(markDone, [municipalityId, outboxId, this.now(), text.slice(0, MAX_TEXT), requests]),
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

  /** Forgets what was done long ago; jobs that were given up wait for a person, however long. Returns how many. */
  async trim(tx: TenantTransaction): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS).toISOString();
    return (await tx.query(trimDone, [tx.municipalityId, before])).length;
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
