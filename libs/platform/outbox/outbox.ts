import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JobName, JobPayload } from '#libs/contract/jobs.js';
import { jobKey } from '#libs/contract/jobs.js';
import { Clock } from '../clock/clock.js';
import { statement } from '../database/statement.js';
import type { TenantTransaction } from '../database/tenant-database.js';

/** The channel on which a commit wakes the relays; its payload is the municipality. */
export const OUTBOX_CHANNEL = 'nendo_outbox';

const insertJob = statement(
  'outbox_insert',
  `WITH woken AS (SELECT pg_notify('${OUTBOX_CHANNEL}', $1::text))
   INSERT INTO outbox (municipality_id, id, job, payload, job_key, created_at)
   SELECT $1::uuid, $2, $3, $4, $5, $6 FROM woken`,
);

/** Asks for a job in the transaction that gives the reason for it: both are committed, or neither. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  async add<Name extends JobName>(tx: TenantTransaction, job: Name, payload: JobPayload<Name>): Promise<void> {
    await tx.query(insertJob, [
      tx.municipalityId,
      randomUUID(),
      job,
      JSON.stringify(payload),
      jobKey(job, payload),
      this.clock.now().toISOString(),
    ]);
  }
}
