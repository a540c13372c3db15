import { Column, Entity, PrimaryColumn } from 'typeorm';
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

  @Column('text', { name: 'message_id' })
  messageId!: string;

  @Column('text')
  status!: MailStatus;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}
