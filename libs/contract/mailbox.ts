import { z } from 'zod';
import { LOOK_UPS } from '#libs/domain/mail/after-look-up.js';
import { idSchema, instantSchema, pageOf, pageQuerySchema, storableText } from './common.js';
import { route } from './route.js';

export const MAIL_KINDS = [
  'cycleOpened',
  'sheetWaiting',
  'sheetsAdvanced',
  'sheetSentBack',
  'dueDateExtended',
  'reminderDigest',
  'reminderNow',
  'stageClosed',
  'scheduledRefused',
  'publicationFailed',
  'invitation',
  'passwordReset',
  'signInLink',
] as const;

export const mailSchema = z
  .object({
    id: idSchema,
    kind: z.enum(MAIL_KINDS),
    to: z.object({ name: z.string(), email: z.string() }),
    subject: z.string(),
    body: z.string(),
    status: z.enum(['waiting', 'sending', 'sent', 'failed', 'uncertain']),
    attempts: z.int(),
    lastError: z.string().nullable(),
    createdAt: instantSchema,
    sentAt: instantSchema.nullable(),
    language: z.enum(['ja', 'en']),
    /** When a failed mail is tried again by itself; null when it is not. */
    nextAttemptAt: instantSchema.nullable(),
    /** What asking the journal came to for a mail whose mark was lost, and when it is asked again; null: not by itself. */
    lookUp: z.enum(LOOK_UPS).nullable(),
    nextLookUpAt: instantSchema.nullable(),
  })
  .meta({ id: 'Mail' });

export type Mail = z.output<typeof mailSchema>;

export const readMailbox = route({
  id: 'readMailbox',
  method: 'GET',
  path: '/mailbox',
  summary: 'The mails of the municipality, newest first: the development mailbox where no SMTP server is set.',
  access: ['administrator'],
  query: pageQuerySchema.extend({ to: storableText(254).optional(), kind: z.enum(MAIL_KINDS).optional() }),
  status: 200,
  response: pageOf(mailSchema).extend({
    counts: z.array(z.object({ kind: z.enum(MAIL_KINDS), count: z.int() })),
    /** Where mails go: kept here only, or to an SMTP server as well. */
    transport: z.enum(['mailbox', 'smtp']),
  }),
});

export const resolveMail = route({
  id: 'resolveMail',
  method: 'POST',
  path: '/mailbox/{mailId}/resolve',
  summary: 'Decide about a mail that failed, or that may have been sent: send it again, or take it as sent.',
  access: ['administrator'],
  params: z.strictObject({ mailId: idSchema }),
  body: z.strictObject({ decision: z.enum(['sendAgain', 'wasSent']) }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound'],
});
