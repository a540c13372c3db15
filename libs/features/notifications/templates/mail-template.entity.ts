import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TemplateKind } from '#libs/contract/mail-templates.js';
import type { MailTemplate } from '#libs/domain/mail/mail-template.js';
import type { Locale } from '#libs/domain/text/localized-text.js';

/** How a municipality words the mails of a kind in a language. */
@Entity('mail_templates')
export class MailTemplateRow {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: TemplateKind;

  @Column('text')
  language!: Locale;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  template!: MailTemplate;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('uuid', { name: 'changed_by' })
  changedBy!: string;
}
