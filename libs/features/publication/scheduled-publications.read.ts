import { z } from 'zod';
import { idSchema } from '#libs/contract/common.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** What a scheduled publication keeps until its time comes. */
export const scheduledPublicationSchema = z.object({ cycleId: idSchema, note: z.string() });

export interface WaitingPublication {
  readonly id: string;
  readonly dueAt: Date;
  readonly note: string;
}

const WAITING = `municipality_id = $1 AND status = 'waiting' AND job = 'publishScheduled' AND payload->>'cycleId' = $2::text`;

const readWaiting = statement(
  'publications_waiting',
  `SELECT id, due_at AS "dueAt", payload->>'note' AS note FROM scheduled_actions WHERE ${WAITING}`,
);
const cancelWaiting = statement(
  'publications_cancel',
  `UPDATE scheduled_actions SET status = 'cancelled', settled_at = $3 WHERE ${WAITING} RETURNING id`,
);

/** The publication of a cycle that waits for its time. */
export function readWaitingPublication(tx: TenantTransaction, cycleId: string): Promise<WaitingPublication | undefined> {
  return tx.one<WaitingPublication>(readWaiting, [tx.municipalityId, cycleId]);
}

/** Returns the ids of the scheduled actions that were waiting. */
export async function cancelPublications(tx: TenantTransaction, cycleId: string, at: Date): Promise<string[]> {
  const cancelled = await tx.query<{ id: string }>(cancelWaiting, [tx.municipalityId, cycleId, at.toISOString()]);
  return cancelled.map(({ id }) => id);
}
