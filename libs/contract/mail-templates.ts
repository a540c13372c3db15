import { z } from 'zod';
import type { MailTemplate } from '#libs/domain/mail/mail-template.js';
import { MAX_PART_LENGTH, PLACEHOLDERS, TEMPLATE_PARTS } from '#libs/domain/mail/mail-template.js';
import { idSchema, instantSchema, typedText } from './common.js';
import { ADMINISTRATOR } from './cycles.js';
import { MAIL_KINDS } from './mailbox.js';
import { route } from './route.js';

/** What a municipality words: all mails at once, or those of a kind, which then go before. */
export const TEMPLATE_KINDS = ['all', ...MAIL_KINDS] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export const mailLanguageSchema = z.enum(['ja', 'en']);
const templateKindSchema = z.enum(TEMPLATE_KINDS);
const place = { kind: templateKindSchema, language: mailLanguageSchema };

/** Shapes only: what is too long or unknown is told all at once, as refusals. */
const typed = typedText(4 * Math.max(...Object.values(MAX_PART_LENGTH)));
const typedTemplate = z.strictObject({
  subjectPrefix: typed,
  greeting: typed,
  introduction: typed,
  closing: typed,
  signature: typed,
});

const shown = z.string();
const mailTemplateSchema = z
  .object({ subjectPrefix: shown, greeting: shown, introduction: shown, closing: shown, signature: shown })
  .meta({ id: 'MailTemplate' });

const changeSchema = z.object({ at: instantSchema, by: z.string() }).nullable();

export const listMailTemplates = route({
  id: 'listMailTemplates',
  method: 'GET',
  path: '/mail-templates',
  summary: 'Which mails the municipality words itself, by kind and language.',
  access: ADMINISTRATOR,
  status: 200,
  response: z.object({
    templates: z.array(
      z.object({
        ...place,
        /** The parts that are not as the program words them. */
        parts: z.array(z.enum(TEMPLATE_PARTS)),
        changed: changeSchema,
      }),
    ),
  }),
  problems: ['notFound'],
});

export const readMailTemplate = route({
  id: 'readMailTemplate',
  method: 'GET',
  path: '/mail-template',
  summary: 'How the mails of a kind are worded in a language, and how they would be without that.',
  access: ADMINISTRATOR,
  query: z.strictObject(place),
  status: 200,
  response: z
    .object({
      ...place,
      /** 0: never changed. */
      version: z.int(),
      template: mailTemplateSchema,
      /** What stands where a part is empty, with its placeholders. */
      standard: mailTemplateSchema,
      placeholders: z.array(z.object({ name: z.enum(PLACEHOLDERS), written: z.string(), sample: z.string() })),
      changed: changeSchema,
    })
    .meta({ id: 'MailTemplateView' }),
  problems: ['notFound'],
});

export const previewMailTemplate = route({
  id: 'previewMailTemplate',
  method: 'POST',
  path: '/mail-template/preview',
  summary: 'A mail with invented contents, worded like this. Changes nothing.',
  access: ADMINISTRATOR,
  body: z.strictObject({ ...place, template: typedTemplate }),
  status: 200,
  response: z.object({ subject: z.string(), text: z.string(), html: z.string() }).meta({ id: 'MailPreview' }),
  problems: ['notFound', 'commandRefused'],
});

export const changeMailTemplate = route({
  id: 'changeMailTemplate',
  method: 'PUT',
  path: '/mail-template',
  summary: 'Word the mails of a kind; empty parts stand as the program words them. Mails that are written already stay.',
  access: ADMINISTRATOR,
  body: z.strictObject({ ...place, version: z.int().min(0), template: typedTemplate }),
  status: 200,
  response: z.object({ version: z.int() }),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export const readMail = route({
  id: 'readMail',
  method: 'GET',
  path: '/mailbox/{mailId}',
  summary: 'What a mail of the ledger looks like as HTML, and the calendar file that came with it.',
  access: ADMINISTRATOR,
  params: z.strictObject({ mailId: idSchema }),
  status: 200,
  response: z
    .object({
      /** null: written as text alone. */
      html: z.string().nullable(),
      calendar: z.string().nullable(),
      language: mailLanguageSchema,
      /** Whether its reader can stop mails of its kind. */
      unsubscribable: z.boolean(),
    })
    .meta({ id: 'MailParts' }),
  problems: ['notFound'],
});

/** What the contract carries is what the domain means by it; these lines stop compiling when they part. */
export const sentTemplateIsMeant: z.output<typeof typedTemplate> extends MailTemplate ? true : never = true;
export const meantTemplateIsSent: MailTemplate extends z.output<typeof mailTemplateSchema> ? true : never = true;
