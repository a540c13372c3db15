import { Injectable } from '@nestjs/common';
import { startOfDay } from '#libs/domain/fiscal/local-date.js';
import { BusinessCalendar } from '#libs/platform/calendar/business-calendar.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { MailTransport } from '#libs/platform/mail/mail-transport.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import { MailLedger } from './mail-ledger.js';
import { reminderDays } from '#libs/domain/mail/reminder-days.js';
import { isDigestWanted } from './sheets-of-mail.js';

/** Digests go out when offices open, 09:00 in Asia/Tokyo. */
const DIGESTS_AFTER_MS = 9 * 60 * 60_000;

/** What the sweep looks for among the mails: senders that were killed, and the day's digests. */
@Injectable()
export class MailSweep {
  constructor(
    private readonly ledger: MailLedger,
    private readonly transport: MailTransport,
    private readonly outbox: Outbox,
    private readonly calendar: BusinessCalendar,
    private readonly clock: Clock,
  ) {}

  async sweep(tx: TenantTransaction): Promise<{ lapsed: number; lookUps: number; digests: boolean }> {
    // What was only written into the mailbox has left nobody's hands: it can be done again.
    const lapsed = await this.ledger.settleLapsedClaims(tx, this.transport.kind === 'smtp' ? 'uncertain' : 'waiting');
    return { lapsed, lookUps: await this.askForLookUps(tx), digests: await this.askForDigests(tx) };
  }

  private async askForLookUps(tx: TenantTransaction): Promise<number> {
    const ids = await this.ledger.takeDueLookUps(tx);
    for (const mailId of ids) await this.outbox.add(tx, 'lookUpMail', { mailId });
    return ids.length;
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
