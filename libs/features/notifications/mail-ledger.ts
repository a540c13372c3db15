import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JOBS } from '#libs/contract/jobs.js';
import type { Mail } from '#libs/contract/mailbox.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { LookUp, UncertainMark } from '#libs/domain/mail/after-look-up.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import { retryDelay } from '#libs/platform/queue/job-options.js';
import type { TenantToken } from '#libs/platform/tokens/tenant-token.js';
import { formatTenantToken, hashSecret } from '#libs/platform/tokens/tenant-token.js';
import type { DueEvent } from './content/calendar-file.js';
import { calendarFile } from './content/calendar-file.js';

export type MailKind = Mail['kind'];
export type MailStatus = Mail['status'];

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** In which language this person is mailed. */
  readonly language: Locale;
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
  readonly html?: string;
  /** The due dates that it names. */
  readonly events?: readonly DueEvent[];
  /** Of digests: what the link that stops them carries. */
  readonly unsubscribe?: TenantToken | undefined;
}

/** A mail that this process, and no other, sends now. */
export interface ClaimedMail {
  readonly id: string;
  readonly attempt: number;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly language: Locale;
  readonly subject: string;
  readonly body: string;
  readonly html: string | null;
  readonly calendar: string | null;
  readonly unsubscribeUrl: string | null;
  readonly messageId: string;
  readonly createdAt: Date;
}

/** A mail of which nobody knows whether it was sent. */
export interface UncertainMail extends UncertainMark {
  readonly messageId: string;
  readonly createdAt: Date;
}

/** After this time a claim has lapsed: whoever held it was killed, or cannot be heard of any more. */
const CLAIM_MS = 2 * 60_000;

const insertMail = statement(
  'mail_insert',
  `INSERT INTO mails (municipality_id, id, kind, recipient_id, recipient_email, recipient_name, about_id, round, stage, day,
     subject, body, message_id, status, created_at, language, html, calendar, unsubscribe_url, unsubscribe_hash)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'waiting', $14, $15, $16, $17, $18, $19)
   ON CONFLICT (municipality_id, kind, recipient_id, about_id, round, stage, day) DO NOTHING
   RETURNING id`,
);
const claimMail = statement(
  'mail_claim',
  `UPDATE mails SET status = 'sending', attempts = attempts + 1, claimed_until = $3, last_error = NULL, next_attempt_at = NULL
   WHERE municipality_id = $1 AND id = $2 AND status IN ('waiting', 'failed')
     AND attempts < ${JOBS.deliverMail.attempts}
   RETURNING id, attempts AS attempt, recipient_id AS "recipientId", recipient_name AS "recipientName",
     recipient_email AS "recipientEmail", language, subject, body, html, calendar, unsubscribe_url AS "unsubscribeUrl",
     message_id AS "messageId", created_at AS "createdAt"`,
);
const keepBody = statement('mail_keep_body', `UPDATE mails SET body = $3, html = $4 WHERE municipality_id = $1 AND id = $2`);
const readStatus = statement(
  'mail_status',
  `SELECT status, attempts FROM mails WHERE municipality_id = $1 AND id = $2`,
);
/** A mail whose mark is lost is looked up at once; any other is not. */
const UNCERTAIN = (status: string, now: string) => `
     uncertain_since = CASE WHEN ${status}::text = 'uncertain' THEN COALESCE(uncertain_since, ${now}::timestamptz) END,
     next_look_up_at = CASE WHEN ${status}::text = 'uncertain' THEN ${now}::timestamptz END`;

/** Uncertain, too: the sweep may have given up on a sender that was only slow, and now it knows. */
const settleMail = statement(
  'mail_settle',
  `UPDATE mails SET status = $4, last_error = $5, sent_at = $6, next_attempt_at = $7, ${UNCERTAIN('$4', '$8')}
   WHERE municipality_id = $1 AND id = $2 AND attempts = $3 AND status IN ('sending', 'uncertain')`,
);
const settleLapsed = statement(
  'mail_settle_lapsed',
  `UPDATE mails SET status = $3, last_error = $4, ${UNCERTAIN('$3', '$2')}
   WHERE municipality_id = $1 AND status = 'sending' AND claimed_until < $2
   RETURNING id`,
);
/** Asked for once: whoever takes it moves it on. */
const takeLookUps = statement(
  'mail_take_look_ups',
  `UPDATE mails SET next_look_up_at = NULL
   WHERE municipality_id = $1 AND status = 'uncertain' AND next_look_up_at <= $2 RETURNING id`,
);
/** Sent again by itself once, as one of its attempts: a journal that gets no copies would ask for it for ever. */
const RESENDABLE = `resent_at IS NULL AND attempts < ${JOBS.deliverMail.attempts}`;

const readUncertain = statement(
  'mail_uncertain',
  `SELECT message_id AS "messageId", created_at AS "createdAt", COALESCE(uncertain_since, created_at) AS since,
     ${RESENDABLE} AS resendable
   FROM mails WHERE municipality_id = $1 AND id = $2 AND status = 'uncertain'`,
);
const noteLookUp = statement(
  'mail_note_look_up',
  `UPDATE mails SET look_up = $3, next_look_up_at = $4 WHERE municipality_id = $1 AND id = $2 AND status = 'uncertain'`,
);
const settleFound = statement(
  'mail_settle_found',
  `UPDATE mails SET status = 'sent', look_up = 'sent', last_error = NULL, sent_at = uncertain_since, next_look_up_at = NULL
   WHERE municipality_id = $1 AND id = $2 AND status = 'uncertain' RETURNING id`,
);
const resend = statement(
  'mail_resend',
  `UPDATE mails SET status = 'waiting', look_up = 'notSent', resent_at = $3,
     uncertain_since = NULL, next_look_up_at = NULL, claimed_until = NULL
   WHERE municipality_id = $1 AND id = $2 AND status = 'uncertain' AND ${RESENDABLE} RETURNING id`,
);

/**
 * Every mail of a municipality. A row is written once for its key, whoever asks how often, and is claimed before it
 * is sent: that is why nobody gets the same mail twice.
 */
@Injectable()
export class MailLedger {
  private readonly messageIdHost: string;
  private readonly site: string;

  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.messageIdHost = new URL(config.publicUrl).hostname;
    this.site = config.publicUrl.replace(/\/+$/, '');
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
        recipient.language,
        mail.html ?? null,
        mail.events?.length ? calendarFile(mail.events, this.clock.now()) : null,
        mail.unsubscribe ? this.oneClickUrl(mail.unsubscribe) : null,
        mail.unsubscribe ? hashSecret(mail.unsubscribe.secret) : null,
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
  async keepBody(tx: TenantTransaction, mail: Pick<ClaimedMail, 'id' | 'body' | 'html'>): Promise<void> {
    await tx.query(keepBody, [tx.municipalityId, mail.id, mail.body, mail.html]);
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
    await this.settle(tx, mail, 'sent', null, { sentAt: this.clock.now() });
  }

  async markFailed(tx: TenantTransaction, mail: ClaimedMail, error: string): Promise<void> {
    const last = mail.attempt >= JOBS.deliverMail.attempts;
    const nextAttemptAt = last ? null : new Date(this.clock.now().getTime() + retryDelay('deliverMail', mail.attempt));
    await this.settle(tx, mail, 'failed', error, { nextAttemptAt });
  }

  async markUncertain(tx: TenantTransaction, mail: ClaimedMail, error: string): Promise<void> {
    await this.settle(tx, mail, 'uncertain', error);
  }

  /** Claims whose holder was killed. `to`: uncertain when the mail may have left the program, else waiting. */
  async settleLapsedClaims(tx: TenantTransaction, to: 'uncertain' | 'waiting'): Promise<number> {
    const why = 'the process that was sending it ended before it knew the result';
    const rows = await tx.query(settleLapsed, [tx.municipalityId, this.clock.now().toISOString(), to, why]);
    return rows.length;
  }

  /** The mails whose journal is to be asked now. */
  async takeDueLookUps(tx: TenantTransaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(takeLookUps, [tx.municipalityId, this.clock.now()]);
    return rows.map(({ id }) => id);
  }

  /** Undefined when it is settled. */
  async readUncertain(tx: TenantTransaction, mailId: string): Promise<UncertainMail | undefined> {
    return tx.one<UncertainMail>(readUncertain, [tx.municipalityId, mailId]);
  }

  /** Asking does not settle it. `nextAt`: when to ask again; null: a person decides. */
  async noteLookUp(tx: TenantTransaction, mailId: string, lookUp: LookUp, nextAt: Date | null): Promise<void> {
    await tx.query(noteLookUp, [tx.municipalityId, mailId, lookUp, nextAt]);
  }

  /** The journal has it. False when somebody has decided meanwhile. */
  async settleFound(tx: TenantTransaction, mailId: string): Promise<boolean> {
    return (await tx.one(settleFound, [tx.municipalityId, mailId])) !== undefined;
  }

  /** The journal does not have it: it is sent again, as the same mail. False when somebody has decided meanwhile. */
  async resend(tx: TenantTransaction, mailId: string): Promise<boolean> {
    const waits = await tx.one(resend, [tx.municipalityId, mailId, this.clock.now()]);
    if (waits) await this.outbox.add(tx, 'deliverMail', { mailId });
    return waits !== undefined;
  }

  /** RFC 8058: a mail program posts to this address, and the digests stop. */
  private oneClickUrl(token: TenantToken): string {
    return `${this.site}/api/unsubscribe/${formatTenantToken(token)}`;
  }

  private async settle(
    tx: TenantTransaction,
    mail: ClaimedMail,
    status: MailStatus,
    error: string | null,
    { sentAt = null, nextAttemptAt = null }: { readonly sentAt?: Date | null; readonly nextAttemptAt?: Date | null } = {},
  ): Promise<void> {
    const now = this.clock.now();
    await tx.query(settleMail, [tx.municipalityId, mail.id, mail.attempt, status, error, sentAt, nextAttemptAt, now]);
  }
}
