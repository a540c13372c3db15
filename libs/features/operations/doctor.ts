import type { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { Outbox } from '#libs/platform/outbox/outbox.js';
import type { LostJobs } from '#libs/platform/queue/lost-jobs.js';
import { findRowsWithoutJob } from './rows-without-job.js';

/**
 * Where database and queue have drifted apart. unrelayed: the queue has not been told. lost: it was told and knows
 * nothing of it any more. …WithoutJob: a row whose work nobody will do. Those are mended; the last two need a person.
 */
export const DRIFT_CODES = [
  'unrelayed',
  'lost',
  'mailWithoutJob',
  'publicationWithoutJob',
  'scheduledWithoutJob',
  'jobGivenUp',
  'mailUncertain',
] as const;

export type DriftCode = (typeof DRIFT_CODES)[number];

/** How many of each were found; codes without any are left out. */
export type Diagnosis = Partial<Record<DriftCode, number>>;

/** What is on its way is no drift: the relay polls every few seconds, a job begins at once. */
const UNDER_WAY_MS = 60_000;

const countForPeople = statement(
  'doctor_for_people',
  `SELECT (SELECT count(*)::int FROM outbox WHERE municipality_id = $1 AND failed_at IS NOT NULL AND done_at IS NULL) AS "jobGivenUp",
     (SELECT count(*)::int FROM mails WHERE municipality_id = $1 AND status = 'uncertain') AS "mailUncertain",
     (SELECT count(*)::int FROM outbox WHERE municipality_id = $1 AND relayed_at IS NULL AND created_at < $2) AS unrelayed`,
);

/** Compares a municipality's tables with each other and with the queue, and asks again for what nobody would do. */
export class Doctor {
  constructor(
    private readonly lost: LostJobs,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async examine(tx: TenantTransaction, repair: boolean): Promise<Diagnosis> {
    const before = new Date(this.clock.now().getTime() - UNDER_WAY_MS);
    const counted = (await tx.one<Required<Pick<Diagnosis, 'jobGivenUp' | 'mailUncertain' | 'unrelayed'>>>(countForPeople, [
      tx.municipalityId,
      before.toISOString(),
    ]))!;
    const lost = await this.lost.find(tx, UNDER_WAY_MS);
    if (repair) for (const job of lost) await this.lost.ask(tx, job);
    const diagnosis: Record<string, number> = { ...counted, lost: lost.length };
    for (const { code, job, payload } of await findRowsWithoutJob(tx, before)) {
      if (repair) await this.outbox.add(tx, job, payload);
      diagnosis[code] = (diagnosis[code] ?? 0) + 1;
    }
    return Object.fromEntries(DRIFT_CODES.flatMap((code) => (diagnosis[code] ? [[code, diagnosis[code]]] : [])));
  }
}
