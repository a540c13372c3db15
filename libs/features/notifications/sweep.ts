import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { startOfDay } from '#libs/domain/fiscal/local-date.js';
import { reminderDays } from '#libs/domain/mail/reminder-days.js';
import { BusinessCalendar } from '#libs/platform/calendar/business-calendar.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Logger } from '#libs/platform/logging/logger.js';
import { MailTransport } from '#libs/platform/mail/mail-transport.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import { MailLedger } from './mail-ledger.js';
import { isDigestWanted } from './sheets-of-mail.js';

const MINUTE_MS = 60_000;
/** Digests go out when offices open, 09:00 in Asia/Tokyo. */
const DIGESTS_AFTER_MS = 9 * 60 * MINUTE_MS;
/** A mail that waits for this long has lost its job. */
const WAITING_FOR_MS = 5 * MINUTE_MS;
/** Longer than the longest pause between two attempts of its job. */
const FAILED_FOR_MS = 30 * MINUTE_MS;

/**
 * Looks through the tables for what is due. It runs every minute and may run at any time: deadlines are rows, and
 * everything that it asks for is asked for once.
 */
@Injectable()
export class Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly transport: MailTransport,
    private readonly outbox: Outbox,
    private readonly scheduled: ScheduledActions,
    private readonly calendar: BusinessCalendar,
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

  private async sweep(tx: TenantTransaction): Promise<{ lapsed: number; askedAgain: number; digests: boolean; scheduled: number }> {
    // What was only written into the mailbox has left nobody's hands: it can be done again.
    const lapsed = await this.ledger.settleLapsedClaims(tx, this.transport.kind === 'smtp' ? 'uncertain' : 'waiting');
    const askedAgain = await this.ledger.askAgain(tx, WAITING_FOR_MS, FAILED_FOR_MS);
    const digests = await this.askForDigests(tx);
    const scheduled = await this.scheduled.askForDue(tx);
    return { lapsed, askedAgain, digests, scheduled };
  }

  private async askForDigests(tx: TenantTransaction): Promise<boolean> {
    const today = this.clock.today();
    if (this.clock.now().getTime() < startOfDay(today).getTime() + DIGESTS_AFTER_MS) return false;
    const days = reminderDays(today, this.calendar);
    if (!days || !(await isDigestWanted(tx, days))) return false;
    await this.outbox.add(tx, 'remind', { day: today });
    return true;
  }
}
