import { Injectable } from '@nestjs/common';
import { firstMissed, reminderDays } from '#libs/domain/mail/reminder-days.js';
import type { MailDay } from '#libs/platform/calendar/mail-day.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { MailTransport } from '#libs/platform/mail/mail-transport.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import { MailLedger } from './mail-ledger.js';
import { isDigestWanted, takeDigestDay } from './sheets-of-mail.js';

/** What the sweep looks for among the mails: senders that were killed, and the day's digests. */
@Injectable()
export class MailSweep {
  constructor(
    private readonly ledger: MailLedger,
    private readonly transport: MailTransport,
    private readonly outbox: Outbox,
  ) {}

  /** mailDay: null when no digests go out now. */
  async sweep(tx: TenantTransaction, mailDay: MailDay | null): Promise<{ lapsed: number; lookUps: number; digests: boolean }> {
    // What was only written into the mailbox has left nobody's hands: it can be done again.
    const lapsed = await this.ledger.settleLapsedClaims(tx, this.transport.kind === 'smtp' ? 'uncertain' : 'waiting');
    const lookUps = await this.askForLookUps(tx);
    return { lapsed, lookUps, digests: mailDay !== null && (await this.askForDigests(tx, mailDay)) };
  }

  private async askForLookUps(tx: TenantTransaction): Promise<number> {
    const ids = await this.ledger.takeDueLookUps(tx);
    for (const mailId of ids) await this.outbox.add(tx, 'lookUpMail', { mailId });
    return ids.length;
  }

  private async askForDigests(tx: TenantTransaction, { day, closed }: MailDay): Promise<boolean> {
    const taken = await takeDigestDay(tx, day);
    if (!taken) return false;
    const missedFrom = taken.last === null ? undefined : firstMissed(taken.last, day, closed);
    const ranges = reminderDays(day, closed, missedFrom);
    if (!ranges || !(await isDigestWanted(tx, ranges))) return false;
    await this.outbox.add(tx, 'remind', { day, missedFrom });
    return true;
  }
}
