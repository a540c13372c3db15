import type { JobPayload } from '#libs/contract/jobs.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { DUE_ON } from './due-on.read.js';

type DueClosing = JobPayload<'closeStage'>;

/**
 * Every due date counts, of the stage and of single sheets, wherever the sheets are by now: what reaches a closed stage
 * later is not closed once more. Dates that were over when the year was opened close nothing.
 */
const readDue = statement(
  'closings_due',
  `WITH due AS (
     SELECT DISTINCT c.id, d.stage, ${DUE_ON} AS due_on
     FROM cycles c
     CROSS JOIN LATERAL jsonb_array_elements(c.route) AS step
     JOIN deadlines d ON d.municipality_id = c.municipality_id AND d.cycle_id = c.id AND d.stage = step->>'stage'
     JOIN sheets s ON s.municipality_id = c.municipality_id AND s.cycle_id = c.id
     WHERE c.municipality_id = $1 AND c.status = 'running' AND step->>'closing' IS NOT NULL
       AND ${DUE_ON} < $2::date AND ${DUE_ON} >= (c.opened_at AT TIME ZONE 'Asia/Tokyo')::date)
   SELECT due.id AS "cycleId", due.stage, due.due_on::text AS "dueOn" FROM due
   WHERE NOT EXISTS (SELECT FROM stage_closings k
       WHERE k.municipality_id = $1 AND k.cycle_id = due.id AND k.stage = due.stage AND k.due_on = due.due_on)
     AND NOT EXISTS (SELECT FROM outbox o
       WHERE o.municipality_id = $1 AND o.job = 'closeStage' AND o.payload->>'cycleId' = due.id::text
         AND o.payload->>'stage' = due.stage AND o.payload->>'dueOn' = due.due_on::text)
   ORDER BY due.due_on, due.id, due.stage`,
);

/** The stages whose due date was over before a day, and that nobody has closed or asked to be closed. */
export function readDueClosings(tx: TenantTransaction, day: LocalDate): Promise<DueClosing[]> {
  return tx.query<DueClosing>(readDue, [tx.municipalityId, day]);
}

const readOpen = statement(
  'closings_open',
  `SELECT EXISTS (SELECT FROM outbox
     WHERE municipality_id = $1 AND job = 'closeStage' AND done_at IS NULL AND failed_at IS NULL) AS closing`,
);

/** Whether a closing has been asked for and is neither done nor given up. */
export async function isStageClosing(tx: TenantTransaction): Promise<boolean> {
  const row = await tx.one<{ closing: boolean }>(readOpen, [tx.municipalityId]);
  return row!.closing;
}

/** Whether a sheet s, whose stage's deadline is d, was in the stage when it was closed and has waited there since. */
export const LEFT_AT_CLOSING = `EXISTS (SELECT FROM stage_closings k
  WHERE k.municipality_id = s.municipality_id AND k.cycle_id = s.cycle_id AND k.stage = s.stage
    AND k.due_on = ${DUE_ON} AND s.stage_since <= k.closed_at)`;
