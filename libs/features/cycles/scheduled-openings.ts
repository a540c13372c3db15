import { z } from 'zod';
import { openingBodySchema } from '#libs/contract/opening.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { OpeningYears } from './opening-items.read.js';

/** What a scheduled opening keeps until its time comes. */
export const scheduledOpeningSchema = z.object({ planId: z.uuid(), body: openingBodySchema });
export type ScheduledOpening = z.output<typeof scheduledOpeningSchema>;

export interface WaitingOpening {
  readonly id: string;
  readonly dueAt: Date;
  /** Whether it would open the year in exactly this way, at this time. */
  readonly same: boolean;
}

/** $2 the plan, $3 and $4 the first and the last year. */
const WAITING = `
  municipality_id = $1 AND status = 'waiting' AND job = 'openScheduledCycle' AND payload->>'planId' = $2::text
  AND (payload->'body'->>'fiscalYear')::int = $3
  AND COALESCE(payload->'body'->>'fiscalYearTo', payload->'body'->>'fiscalYear')::int = $4`;

const readWaiting = statement(
  'openings_waiting',
  `SELECT id, due_at AS "dueAt", payload = $5::jsonb AND due_at = $6 AS same FROM scheduled_actions WHERE ${WAITING}`,
);
const cancelWaiting = statement(
  'openings_cancel',
  `UPDATE scheduled_actions SET status = 'cancelled', settled_at = $5 WHERE ${WAITING}`,
);

/** The opening of the same years that waits already. The plan is locked. */
export function readWaitingOpening(
  tx: TenantTransaction,
  opening: ScheduledOpening,
  { from, to }: OpeningYears,
  dueAt: Date,
): Promise<WaitingOpening | undefined> {
  return tx.one(readWaiting, [tx.municipalityId, opening.planId, from, to, JSON.stringify(opening), dueAt.toISOString()]);
}

export async function cancelOpenings(tx: TenantTransaction, planId: string, { from, to }: OpeningYears, at: Date): Promise<void> {
  await tx.query(cancelWaiting, [tx.municipalityId, planId, from, to, at.toISOString()]);
}
