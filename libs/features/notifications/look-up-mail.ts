import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import type { LookUp } from '#libs/domain/mail/after-look-up.js';
import { afterLookUp } from '#libs/domain/mail/after-look-up.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Logger } from '#libs/platform/logging/logger.js';
import { SentMailLookUp } from '#libs/platform/mail/sent-mail-look-up.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import type { UncertainMail } from './mail-ledger.js';
import { MailLedger } from './mail-ledger.js';

/** A mail that was asked about, and what that came to. */
interface AskedMail extends UncertainMail {
  readonly id: string;
  readonly askedAt: Date;
  readonly lookUp: LookUp;
}

/**
 * Asks the journal for a mail whose mark was lost. What is there was sent. What is not there once its copy has had time to
 * come is sent again, as the same mail, but by itself only once. A journal that is away is asked later, for some days.
 * Where all that does not settle it, and where there is no journal, a person decides.
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
    private readonly logger: Logger,
  ) {}

  async run(municipalityId: string, { mailId }: JobPayload<'lookUpMail'>): Promise<JobOutcome> {
    const mail = await this.database.transaction(municipalityId, (tx) => this.ledger.readUncertain(tx, mailId));
    if (!mail) return { skipped: 'it is known by now whether it was sent' };
    const askedAt = this.clock.now();
    // Asked outside of a transaction: a mail server takes its time.
    const lookUp = await this.ask(mail, { municipalityId, mailId });
    return this.database.transaction(municipalityId, (tx) => this.settle(tx, { ...mail, id: mailId, askedAt, lookUp }));
  }

  /** Not a failure of the job: its attempts would be over before an outage is. */
  private async ask({ messageId, createdAt }: UncertainMail, context: object): Promise<LookUp> {
    try {
      return await this.lookUp.find(messageId, createdAt);
    } catch (error) {
      this.logger.error({ ...context, err: error }, 'the journal of sent mails could not be asked');
      return 'unreachable';
    }
  }

  private async settle(tx: TenantTransaction, { id, askedAt, lookUp, ...mail }: AskedMail): Promise<JobOutcome> {
    const after = afterLookUp(lookUp, mail, askedAt, this.config.journalDelayMs);
    const decided: JobOutcome = { skipped: 'somebody has decided meanwhile' };
    switch (after.then) {
      case 'sent':
        return (await this.ledger.settleFound(tx, id)) ? { done: 'it was sent' } : decided;
      case 'resend':
        return (await this.ledger.resend(tx, id)) ? { done: 'it was not sent: it waits to be sent again' } : decided;
      case 'askAgain':
        await this.ledger.noteLookUp(tx, id, lookUp, after.at);
        return { done: `${SO_FAR[lookUp]}, asked again at ${after.at.toISOString()}` };
      case 'personDecides':
        await this.ledger.noteLookUp(tx, id, lookUp, null);
        return { done: `${SO_FAR[lookUp]}: a person decides` };
    }
  }
}

const SO_FAR: Readonly<Record<LookUp, string>> = {
  sent: 'in the journal',
  notSent: 'not in the journal',
  cannotTell: 'there is no journal',
  unreachable: 'the journal could not be asked',
};
