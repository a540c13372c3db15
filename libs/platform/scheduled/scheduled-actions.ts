import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JobName, JobPayload } from '#libs/contract/jobs.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { Clock } from '../clock/clock.js';
import { statement } from '../database/statement.js';
import type { TenantTransaction } from '../database/tenant-database.js';
import { Outbox } from '../outbox/outbox.js';

/** The jobs that do what was scheduled: those whose payload is the scheduled action. */
export type ScheduledJob = {
  [Name in JobName]: JobPayload<Name> extends { readonly scheduledActionId: string } ? Name : never;
}[JobName];

export interface NewScheduledAction {
  readonly job: ScheduledJob;
  /** What the job needs to know; its schema is the job's own. */
  readonly payload: unknown;
  readonly summary: LocalizedText;
  readonly dueAt: Date;
  /** Account id. It is done with what this person may do then. */
  readonly requestedBy: string;
}

export interface ClaimedAction {
  readonly payload: unknown;
  readonly requestedBy: string;
}

/** A job that was asked for and settled nothing for this long is asked for again. */
const ASKED_AGAIN_MS = 10 * 60_000;

const insertAction = statement(
  'scheduled_insert',
  `INSERT INTO scheduled_actions (municipality_id, id, job, payload, summary, due_at, status, requested_by, requested_at)
   VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8)`,
);
const cancelAction = statement(
  'scheduled_cancel',
  `UPDATE scheduled_actions SET status = 'cancelled', settled_at = $3
   WHERE municipality_id = $1 AND id = $2 AND status = 'waiting' RETURNING id`,
);
/** Of what is due at one moment this goes first: the others find the departments as they are then. */
const FIRST: ScheduledJob = 'applyReorganisation';

const takeDue = statement(
  'scheduled_due',
  `WITH due AS (
     UPDATE scheduled_actions SET asked_at = $2
     WHERE municipality_id = $1 AND status = 'waiting' AND due_at <= $2 AND (asked_at IS NULL OR asked_at < $3)
     RETURNING id, job, due_at, requested_at)
   SELECT id, job FROM due ORDER BY due_at, job <> '${FIRST}', requested_at, id`,
);
const claimAction = statement(
  'scheduled_claim',
  `SELECT payload, requested_by AS "requestedBy" FROM scheduled_actions
   WHERE municipality_id = $1 AND id = $2 AND status = 'waiting' FOR UPDATE`,
);
const settleAction = statement(
  'scheduled_settle',
  `UPDATE scheduled_actions SET status = $3, settled_at = $4, refusals = $5 WHERE municipality_id = $1 AND id = $2`,
);

/** What people have put off to a later moment. The rows are the truth: the sweep finds those whose time has come. */
@Injectable()
export class ScheduledActions {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Returns the action's id. */
  async add(tx: TenantTransaction, action: NewScheduledAction): Promise<string> {
    const id = randomUUID();
    await tx.query(insertAction, [
      tx.municipalityId,
      id,
      action.job,
      JSON.stringify(action.payload),
      JSON.stringify(action.summary),
      action.dueAt.toISOString(),
      action.requestedBy,
      this.clock.now().toISOString(),
    ]);
    return id;
  }

  /** False when it is done, failed or cancelled already. */
  async cancel(tx: TenantTransaction, id: string): Promise<boolean> {
    return (await tx.one(cancelAction, [tx.municipalityId, id, this.clock.now().toISOString()])) !== undefined;
  }

  /** Asks for the jobs of all that is due, in the order in which it is; returns how many. */
  async askForDue(tx: TenantTransaction): Promise<number> {
    const now = this.clock.now();
    const due = await tx.query<{ id: string; job: ScheduledJob }>(takeDue, [
      tx.municipalityId,
      now.toISOString(),
      new Date(now.getTime() - ASKED_AGAIN_MS).toISOString(),
    ]);
    for (const { id, job } of due) await this.outbox.add(tx, job, { scheduledActionId: id });
    return due.length;
  }

  /** Taken until the transaction ends; undefined when there is nothing left to do. */
  claim(tx: TenantTransaction, id: string): Promise<ClaimedAction | undefined> {
    return tx.one<ClaimedAction>(claimAction, [tx.municipalityId, id]);
  }

  /** done without refusals, else failed: they are shown to those who look at the list, and mailed to the one who asked. */
  async settle(tx: TenantTransaction, id: string, refusals: readonly ApiRefusal[]): Promise<void> {
    await tx.query(settleAction, [
      tx.municipalityId,
      id,
      refusals.length === 0 ? 'done' : 'failed',
      this.clock.now().toISOString(),
      refusals.length === 0 ? null : JSON.stringify(refusals),
    ]);
    if (refusals.length > 0) await this.outbox.add(tx, 'announceRefusal', { scheduledActionId: id });
  }
}
