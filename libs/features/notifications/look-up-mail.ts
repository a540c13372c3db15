import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { SentMailLookUp } from '#libs/platform/mail/sent-mail-look-up.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { MailLedger } from './mail-ledger.js';

/**
 * Asks the journal for a mail whose mark was lost. What is there was sent. What is not there is sent again, as the same
 * mail, once its copy has had time to come. Where there is no journal, a person decides.
 */
@Injectable()
export class LookUpMail implements JobHandler<'lookUpMail'> {
  readonly job = 'lookUpMail';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly lookUp: SentMailLookUp,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async run(municipalityId: string, { mailId }: JobPayload<'lookUpMail'>): Promise<JobOutcome> {
    const mail = await this.database.transaction(municipalityId, (tx) => this.ledger.readUncertain(tx, mailId));
    if (!mail) return { skipped: 'it is known by now whether it was sent' };
    // Asked outside of a transaction: a mail server takes its time.
    const askedAt = this.clock.now();
    const answer = await this.lookUp.find(mail.messageId, mail.createdAt);
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      const settlesAt = new Date((mail.uncertainSince ?? askedAt).getTime() + this.config.journalDelayMs);
      if (answer === 'cannotTell' || (answer === 'notSent' && askedAt < settlesAt)) {
        const nextAt = answer === 'notSent' ? settlesAt : null;
        await this.ledger.noteLookUp(tx, mailId, answer, nextAt);
        return { done: nextAt ? `not in the journal so far, asked again at ${nextAt.toISOString()}` : 'a person decides' };
      }
      const settled = await this.ledger.settleLookUp(tx, mailId, answer);
      if (!settled) return { skipped: 'somebody has decided meanwhile' };
      return { done: answer === 'sent' ? 'it was sent' : 'it was not sent: it waits to be sent again' };
    });
  }
}
