import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JOBS } from '#libs/contract/jobs.js';
import type { Mail } from '#libs/contract/mailbox.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';

export type MailKind = Mail['kind'];
export type MailStatus = Mail['status'];

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A mail that somebody should get, once: its key is kind, recipient, what it is about, round, stage and day. */
export interface NewMail {
  readonly kind: MailKind;
  readonly recipient: Recipient;
  readonly aboutId: string;
  readonly round: number;
  /** The stage that the recipient is to act in; empty where the mail is not about one. */
  readonly stage: WorkStage | '';
  readonly day: LocalDate;
  readonly subject: string;
  readonly body: string;
}

/** A mail that this process, and no other, sends now. */
export interface ClaimedMail {
  readonly id: string;
  readonly attempt: number;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly subject: string;
  readonly body: string;
  readonly messageId: string;
  readonly createdAt: Date;
}

/** After this time a claim has lapsed: whoever held it was killed, or cannot be heard of any more. */
const CLAIM_MS = 2 * 60_000;

const insertMail = statement(
  'mail_insert',
  `INSERT INTO mails (municipality_id, id, kind, recipient_id, recipient_email, recipient_name, about_id, round, stage, day,
     subject, body, message_id, status, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'waiting', $14)
   ON CONFLICT (municipality_id, kind, recipient_id, about_id, round, stage, day) DO NOTHING
   RETURNING id`,
);
const claimMail = statement(
  'mail_claim',
  `UPDATE mails SET status = 'sending', attempts = attempts + 1, claimed_until = $3, last_error = NULL
   WHERE municipality_id = $1 AND id = $2 AND status IN ('waiting', 'failed')
     AND attempts < ${JOBS.deliverMail.attempts}
   RETURNING id, attempts AS attempt, recipient_id AS "recipientId", recipient_name AS "recipientName", recipient_email AS "recipientEmail", subject,
     body, message_id AS "messageId", created_at AS "createdAt"`,
);
const keepBody = statement('mail_keep_body', `UPDATE mails SET body = $3 WHERE municipality_id = $1 AND id = $2`);
const readStatus = statement(
  'mail_status',
  `SELECT status, attempts FROM mails WHERE municipality_id = $1 AND id = $2`,
);
/** Uncertain, too: the sweep may have given up on a sender that was only slow, and now it knows. */
const settleMail = statement(
  'mail_settle',
  `UPDATE mails SET status = $4, last_error = $5, sent_at = $6
   WHERE municipality_id = $1 AND id = $2 AND attempts = $3 AND status IN ('sending', 'uncertain')`,
);
const settleLapsed = statement(
  'mail_settle_lapsed',
  `UPDATE mails SET status = $3, last_error = $4
   WHERE municipality_id = $1 AND status = 'sending' AND claimed_until < $2
   RETURNING id`,
);
/**
 * Every mail of a municipality. A row is written once for its key, whoever asks how often, and is claimed before it
 * is sent: that is why nobody gets the same mail twice.
 */
@Injectable()
export class MailLedger {
  private readonly messageIdHost: string;

  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.messageIdHost = new URL(config.publicUrl).hostname;
  }

  /** Writes those that are not in the ledger yet, and asks for their delivery. Returns how many that were. */
  async add(tx: TenantTransaction, mails: readonly NewMail[]): Promise<number> {
    let added = 0;
    for (const mail of mails) {
      const id = randomUUID();
      const { recipient } = mail;
      const inserted = await tx.one(insertMail, [
        tx.municipalityId,
        id,
        mail.kind,
        recipient.id,
        recipient.email,
        recipient.name,
        mail.aboutId,
        mail.round,
        mail.stage,
        mail.day,
        mail.subject,
        mail.body,
        `<${id}@${this.messageIdHost}>`,
        this.clock.now().toISOString(),
      ]);
      if (inserted === undefined) continue;
      await this.outbox.add(tx, 'deliverMail', { mailId: id });
      added += 1;
    }
    return added;
  }

  /** Undefined when the mail is not there to be sent: `whyNot` says the reason. */
  async claim(tx: TenantTransaction, mailId: string): Promise<ClaimedMail | undefined> {
    const until = new Date(this.clock.now().getTime() + CLAIM_MS).toISOString();
    return tx.one<ClaimedMail>(claimMail, [tx.municipalityId, mailId, until]);
  }

  /** For a mail that its reader finds in the ledger, and nowhere else: as it was sent. */
  async keepBody(tx: TenantTransaction, mail: Pick<ClaimedMail, 'id' | 'body'>): Promise<void> {
    await tx.query(keepBody, [tx.municipalityId, mail.id, mail.body]);
  }

  async whyNot(tx: TenantTransaction, mailId: string): Promise<string> {
    const row = await tx.one<{ status: MailStatus; attempts: number }>(readStatus, [tx.municipalityId, mailId]);
    switch (row?.status) {
      case undefined:
        return 'no such mail';
      case 'sent':
        return 'already sent';
      case 'sending':
        return 'somebody is sending it, or was killed while doing so';
      case 'uncertain':
        return 'it may have been sent: a person decides';
      case 'waiting':
      case 'failed':
        return `given up after ${row?.attempts} attempts`;
    }
  }

  async markSent(tx: TenantTransaction, mail: ClaimedMail): Promise<void> {
    await this.settle(tx, mail, 'sent', null, this.clock.now());
  }

  async markFailed(tx: TenantTransaction, mail: ClaimedMail, error: string): Promise<void> {
    await this.settle(tx, mail, 'failed', error, null);
  }

  async markUncertain(tx: TenantTransaction, mail: ClaimedMail, error: string): Promise<void> {
    await this.settle(tx, mail, 'uncertain', error, null);
  }

  /** Claims whose holder was killed. `to`: uncertain when the mail may have left the program, else waiting. */
  async settleLapsedClaims(tx: TenantTransaction, to: 'uncertain' | 'waiting'): Promise<number> {
    const why = 'the process that was sending it ended before it knew the result';
    const rows = await tx.query(settleLapsed, [tx.municipalityId, this.clock.now().toISOString(), to, why]);
    return rows.length;
  }

  private async settle(
    tx: TenantTransaction,
    mail: ClaimedMail,
    status: MailStatus,
    error: string | null,
    sentAt: Date | null,
  ): Promise<void> {
    await tx.query(settleMail, [tx.municipalityId, mail.id, mail.attempt, status, error, sentAt?.toISOString() ?? null]);
  }
}
