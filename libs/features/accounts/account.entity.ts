import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/domain/text/localized-text.js';

/** A person who can sign in. */
@Entity('accounts')
export class Account {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  /** Null: invited, and no password chosen yet. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId!: string | null;

  @Column('boolean', { default: true })
  active!: boolean;

  /** In which language this person is mailed. */
  @Column('text', { name: 'mail_language', default: 'ja' })
  mailLanguage!: Locale;

  /** Whether the person wants the digests of due dates. */
  @Column('boolean', { default: true })
  digests!: boolean;

  @Column('integer', { name: 'failed_sign_ins', default: 0 })
  failedSignIns!: number;

  @Column('timestamptz', { name: 'last_failed_at', nullable: true })
  lastFailedAt!: Date | null;
}
