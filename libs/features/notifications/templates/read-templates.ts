import type { TemplateKind } from '#libs/contract/mail-templates.js';
import type { MailTemplate } from '#libs/domain/mail/mail-template.js';
import { STANDARD_TEMPLATE, TEMPLATE_PARTS } from '#libs/domain/mail/mail-template.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** What a municipality has worded itself: one row a kind and language at most. */
export interface OwnTemplate {
  readonly kind: TemplateKind;
  readonly language: Locale;
  readonly version: number;
  readonly template: MailTemplate;
  readonly changedAt: Date;
  /** Who changed it last, by name. */
  readonly by: string;
}

const readAll = statement(
  'mail_templates_read',
  `SELECT t.kind, t.language, t.version, t.template, t.changed_at AS "changedAt", a.name AS by
   FROM mail_templates t
   JOIN accounts a ON a.municipality_id = t.municipality_id AND a.id = t.changed_by
   WHERE t.municipality_id = $1`,
);

export function readTemplates(tx: TenantTransaction): Promise<OwnTemplate[]> {
  return tx.query<OwnTemplate>(readAll, [tx.municipalityId]);
}

/** The words for a kind: its own go before those for all mails; empty where neither says anything. */
export function templateFor(templates: readonly OwnTemplate[], kind: TemplateKind, language: Locale): MailTemplate {
  const of = (wanted: TemplateKind) =>
    templates.find((row) => row.kind === wanted && row.language === language)?.template ?? STANDARD_TEMPLATE;
  return layered(of(kind), of('all'));
}

/** Each part from the first, or where that is empty from the second. */
export function layered(first: MailTemplate, second: MailTemplate): MailTemplate {
  const parts = TEMPLATE_PARTS.map((part) => [part, first[part] || second[part]]);
  return Object.fromEntries(parts) as Record<(typeof TEMPLATE_PARTS)[number], string>;
}
