import { Injectable } from '@nestjs/common';
import type { resolveMail } from '#libs/contract/mailbox.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteInput } from '#libs/contract/route.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import type { MailStatus } from './mail-ledger.js';

type Decision = RouteInput<typeof resolveMail>['body']['decision'];

/** What a person may decide about: the others go their way by themselves. */
const DECIDABLE: readonly MailStatus[] = ['failed', 'uncertain'];

const lockMail = statement(
  'mail_resolve_lock',
  `SELECT status, attempts FROM mails WHERE municipality_id = $1 AND id = $2 FOR UPDATE`,
);
const sendAgain = statement(
  'mail_send_again',
  `UPDATE mails SET status = 'waiting', attempts = 0, claimed_until = NULL, uncertain_since = NULL,
     next_look_up_at = NULL, next_attempt_at = NULL WHERE municipality_id = $1 AND id = $2`,
);
const takeAsSent = statement(
  'mail_take_as_sent',
  `UPDATE mails SET status = 'sent', sent_at = $3, next_look_up_at = NULL, next_attempt_at = NULL WHERE municipality_id = $1 AND id = $2`,
);

/** A person's decision about a mail that failed, or of which nobody knows whether it was sent. */
@Injectable()
export class ResolveMail {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly history: History,
  ) {}

  /** What was decided already stays: a second press changes nothing. */
  resolve(person: SignedIn, mailId: string, decision: Decision): Promise<Outcome<undefined>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<undefined>> => {
      const mail = await tx.one<{ status: MailStatus; attempts: number }>(lockMail, [tx.municipalityId, mailId]);
      if (!mail) return NOT_FOUND;
      if (!DECIDABLE.includes(mail.status)) return ok(undefined);
      await this.write(tx, mailId, decision);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'mail', id: mailId },
        action: decision,
        payload: { before: mail.status, attempts: mail.attempts },
      });
      return ok(undefined);
    });
  }

  private async write(tx: TenantTransaction, mailId: string, decision: Decision): Promise<void> {
    if (decision === 'wasSent') {
      await tx.query(takeAsSent, [tx.municipalityId, mailId, this.clock.now().toISOString()]);
      return;
    }
    await tx.query(sendAgain, [tx.municipalityId, mailId]);
    await this.outbox.add(tx, 'deliverMail', { mailId });
  }
}
