import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readMailDay } from '#libs/platform/calendar/mail-day.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Logger } from '#libs/platform/logging/logger.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import { JobLedger } from '#libs/platform/queue/job-ledger.js';
import { LostJobs } from '#libs/platform/queue/lost-jobs.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import { MailSweep } from '../notifications/mail-sweep.js';
import { PublicationSweep } from '../publication/publication-sweep.js';
import { isStageClosing, readDueClosings } from '../sheets/due-closings.read.js';
import { findRowsWithoutJob } from './rows-without-job.js';

const MINUTE_MS = 60_000;
/** What has waited for this long has nobody who would do it. */
const WITHOUT_JOB_FOR_MS = 5 * MINUTE_MS;
/** A job that was relayed so long ago is asked after in the queue: it may have been wiped, or exchanged for another. */
const RELAYED_FOR_MS = 10 * MINUTE_MS;

/**
 * Looks through the tables for what is due. It runs every minute and may run at any time: deadlines are rows, and
 * everything that it asks for is asked for once.
 */
@Injectable()
export class Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
    private readonly mails: MailSweep,
    private readonly publications: PublicationSweep,
    private readonly scheduled: ScheduledActions,
    private readonly lost: LostJobs,
    private readonly ledger: JobLedger,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    const municipalities: { id: string }[] = await this.source.query('SELECT id FROM municipalities ORDER BY key');
    const errors: unknown[] = [];
    for (const { id } of municipalities) {
      try {
        const found = await this.database.transaction(id, (tx) => this.sweep(tx));
        if (Object.values(found).some(Boolean)) this.logger.info({ municipalityId: id, ...found }, 'Sweep');
      } catch (error) {
        errors.push(error); // One municipality's trouble is not the next one's.
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `the sweep failed for ${errors.length} municipalities`);
  }

  private async sweep(tx: TenantTransaction): Promise<Record<string, number | boolean>> {
    const mailDay = await readMailDay(tx, this.clock.now());
    const closings = mailDay ? await readDueClosings(tx, mailDay.day) : [];
    for (const closing of closings) await this.outbox.add(tx, 'closeStage', closing);
    // The digests come after them, with a later sweep: what a closing moves on is nobody's delay any more.
    const mails = await this.mails.sweep(tx, mailDay && (await isStageClosing(tx)) ? null : mailDay);
    const scheduled = await this.scheduled.askForDue(tx);
    const lost = await this.lost.find(tx, RELAYED_FOR_MS);
    for (const job of lost) await this.lost.ask(tx, job);
    const withoutJob = await findRowsWithoutJob(tx, new Date(this.clock.now().getTime() - WITHOUT_JOB_FOR_MS));
    for (const { job, payload } of withoutJob) await this.outbox.add(tx, job, payload);
    const trimmed = await this.ledger.trim(tx);
    const failedPublications = await this.publications.sweep(tx);
    const found = { closings: closings.length, scheduled, lost: lost.length, withoutJob: withoutJob.length, trimmed };
    return { ...mails, ...found, failedPublications };
  }
}
