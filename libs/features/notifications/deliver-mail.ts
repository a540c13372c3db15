import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Logger } from '#libs/platform/logging/logger.js';
import type { Taken } from '#libs/platform/mail/mail-transport.js';
import { DeliveryUncertain, MailTransport } from '#libs/platform/mail/mail-transport.js';
import { Metrics } from '#libs/platform/metrics/metrics.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import type { ClaimedMail } from './mail-ledger.js';
import { MailLedger } from './mail-ledger.js';
import { PersonalLinks } from './personal-links.js';

/** Sends one mail of the ledger: claims it, sends it, and writes down what became of it. */
@Injectable()
export class DeliverMail implements JobHandler<'deliverMail'> {
  readonly job = 'deliverMail';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly transport: MailTransport,
    private readonly links: PersonalLinks,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  async run(municipalityId: string, { mailId }: JobPayload<'deliverMail'>): Promise<JobOutcome> {
    const mail = await this.database.transaction(municipalityId, (tx) => this.claim(tx, mailId));
    if (!mail) return { skipped: await this.database.transaction(municipalityId, (tx) => this.ledger.whyNot(tx, mailId)) };
    let taken: Taken;
    try {
      taken = await this.transport.send({
        messageId: mail.messageId,
        to: { name: mail.recipientName, address: mail.recipientEmail },
        subject: mail.subject,
        text: mail.body,
        html: mail.html,
        calendar: mail.calendar,
        unsubscribeUrl: mail.unsubscribeUrl,
        date: mail.createdAt,
      });
    } catch (error) {
      const uncertain = error instanceof DeliveryUncertain;
      await this.database.transaction(municipalityId, (tx) =>
        uncertain ? this.ledger.markUncertain(tx, mail, error.message) : this.ledger.markFailed(tx, mail, String(error)),
      );
      if (uncertain) return { done: `may have been sent, to be looked up: ${error.message}` };
      throw error;
    }
    await this.database.transaction(municipalityId, (tx) => this.ledger.markSent(tx, mail));
    this.metrics.mailSent((this.clock.now().getTime() - mail.createdAt.getTime()) / 1000);
    const done = `sent (${this.transport.kind}), attempt ${mail.attempt}`;
    const { journalRefusal } = taken;
    if (journalRefusal === null) return { done };
    // Its reader has it, and that counts. But after a lost mark the journal would say that it was not sent.
    this.logger.error({ municipalityId, mailId, err: journalRefusal }, 'JOURNAL_ADDRESS was refused: the journal misses a mail');
    return { done: `${done}; the journal was refused: ${journalRefusal.message}` };
  }

  /** With the links by which people from outside enter: where mails leave the program, they stand in the mail alone. */
  private async claim(tx: TenantTransaction, mailId: string): Promise<ClaimedMail | undefined> {
    const written = await this.ledger.claim(tx, mailId);
    if (!written) return undefined;
    const personal = await this.links.of(tx, written);
    const mail = { ...written, body: personal(written.body), html: written.html && personal(written.html) };
    if (this.transport.kind === 'mailbox' && mail.body !== written.body) await this.ledger.keepBody(tx, mail);
    return mail;
  }
}
