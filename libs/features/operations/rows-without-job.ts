import type { JobName, JobPayload } from '#libs/contract/jobs.js';
import { JOBS } from '#libs/contract/jobs.js';
import type { Statement } from '#libs/platform/database/statement.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

interface Search {
  readonly code: 'mailWithoutJob' | 'publicationWithoutJob' | 'scheduledWithoutJob';
  /** $1 the municipality, $2 the moment before which they count. Answers rows {job, payload}. */
  readonly statement: Statement;
}

const noJob = (condition: string) => `NOT EXISTS (
  SELECT FROM outbox o WHERE o.municipality_id = r.municipality_id AND o.done_at IS NULL AND ${condition})`;
/** Nobody works on it: neither waiting, nor running, nor to be tried again. */
const noOpenJob = (condition: string) => noJob(`o.failed_at IS NULL AND ${condition}`);

const SEARCHES: readonly Search[] = [
  {
    code: 'mailWithoutJob',
    statement: statement(
      'doctor_mails',
      `SELECT 'deliverMail' AS job, jsonb_build_object('mailId', r.id) AS payload FROM mails r
       WHERE r.municipality_id = $1 AND r.created_at < $2 AND r.attempts < ${JOBS.deliverMail.attempts}
         AND r.status IN ('waiting', 'failed') AND ${noOpenJob(`o.job = 'deliverMail' AND o.payload->>'mailId' = r.id::text`)}
       ORDER BY r.created_at, r.id LIMIT 1000`,
    ),
  },
  {
    // One whose job was given up is no work that was forgotten: it fails (publication-sweep.ts).
    code: 'publicationWithoutJob',
    statement: statement(
      'doctor_publications',
      `SELECT 'buildPublication' AS job, jsonb_build_object('publicationId', r.id) AS payload FROM publications r
       WHERE r.municipality_id = $1 AND r.requested_at < $2 AND r.status = 'building'
         AND ${noJob(`o.job = 'buildPublication' AND o.payload->>'publicationId' = r.id::text`)}
       ORDER BY r.requested_at, r.id LIMIT 1000`,
    ),
  },
  {
    code: 'scheduledWithoutJob',
    statement: statement(
      'doctor_scheduled',
      `SELECT r.job, jsonb_build_object('scheduledActionId', r.id) AS payload FROM scheduled_actions r
       WHERE r.municipality_id = $1 AND r.due_at < $2 AND r.status = 'waiting'
         AND ${noOpenJob(`o.job = r.job AND o.payload->>'scheduledActionId' = r.id::text`)}
       ORDER BY r.due_at, r.id LIMIT 1000`,
    ),
  },
];

/** Work that stands in a table and that no job of the outbox will do. */
export interface RowWithoutJob {
  readonly code: Search['code'];
  readonly job: JobName;
  readonly payload: JobPayload<JobName>;
}

/** What has been waiting since before this moment. */
export async function findRowsWithoutJob(tx: TenantTransaction, before: Date): Promise<RowWithoutJob[]> {
  const found: RowWithoutJob[] = [];
  for (const { code, statement: search } of SEARCHES) {
    const rows = await tx.query<Omit<RowWithoutJob, 'code'>>(search, [tx.municipalityId, before.toISOString()]);
    found.push(...rows.map((row) => ({ code, ...row })));
  }
  return found;
}
