import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LookUp } from '#libs/domain/mail/after-look-up.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import type { MailKind, MailStatus } from './mail-ledger.js';

/** One mail of the ledger: its unique key is why it is not sent twice. */
@Entity('mails')
export class MailRow {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: MailKind;

  @Column('uuid', { name: 'recipient_id' })
  recipientId!: string;

  @Column('text', { name: 'recipient_email' })
  recipientEmail!: string;

  @Column('text', { name: 'recipient_name' })
  recipientName!: string;

  @Column('uuid', { name: 'about_id' })
  aboutId!: string;

  @Column('integer')
  round!: number;

  @Column('text')
  stage!: string;

  @Column('date')
  day!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;

  @Column('text', { default: 'ja' })
  language!: Locale;

  /** Null in mails that were written as text alone. */
  @Column('text', { nullable: true })
  html!: string | null;

  /** An iCalendar file with the due dates that the mail names. */
  @Column('text', { nullable: true })
  calendar!: string | null;

  @Column('text', { name: 'unsubscribe_url', nullable: true })
  unsubscribeUrl!: string | null;

  @Column('bytea', { name: 'unsubscribe_hash', nullable: true })
  unsubscribeHash!: Buffer | null;

  @Column('text', { name: 'message_id' })
  messageId!: string;

  @Column('text')
  status!: MailStatus;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;

  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: Date | null;

  @Column('timestamptz', { name: 'uncertain_since', nullable: true })
  uncertainSince!: Date | null;

  @Column('timestamptz', { name: 'next_look_up_at', nullable: true })
  nextLookUpAt!: Date | null;

  @Column('text', { name: 'look_up', nullable: true })
  lookUp!: LookUp | null;

  /** When it was sent again by itself, because the journal did not have it. */
  @Column('timestamptz', { name: 'resent_at', nullable: true })
  resentAt!: Date | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}
