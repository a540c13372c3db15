import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { DeliveryUncertain, MailTransport } from '#libs/platform/mail/mail-transport.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { MailLedger } from './mail-ledger.js';

/** Sends one mail of the ledger: claims it, sends it, and writes down what became of it. */
@Injectable()
export class DeliverMail implements JobHandler<'deliverMail'> {
  readonly job = 'deliverMail';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly transport: MailTransport,
  ) {}

  async run(municipalityId: string, { mailId }: JobPayload<'deliverMail'>): Promise<JobOutcome> {
    const mail = await this.database.transaction(municipalityId, (tx) => this.ledger.claim(tx, mailId));
    if (!mail) return { skipped: await this.database.transaction(municipalityId, (tx) => this.ledger.whyNot(tx, mailId)) };
    try {
      await this.transport.send({
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
    return { done: `sent (${this.transport.kind}), attempt ${mail.attempt}` };
  }
}
