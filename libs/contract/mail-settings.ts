import { z } from 'zod';
import { localizedTextSchema, storableText } from './common.js';
import { mailLanguageSchema } from './mail-templates.js';
import { route } from './route.js';

export const mailSettingsSchema = z
  .strictObject({
    language: mailLanguageSchema,
    /** Whether the person wants the digests of due dates. Single mails come in any case. */
    digests: z.boolean(),
  })
  .meta({ id: 'MailSettings' });

export type MailSettings = z.output<typeof mailSettingsSchema>;

export const readMailSettings = route({
  id: 'readMailSettings',
  method: 'GET',
  path: '/mail-settings',
  summary: 'How the person signed in is mailed.',
  access: 'signedIn',
  status: 200,
  response: mailSettingsSchema,
});

export const changeMailSettings = route({
  id: 'changeMailSettings',
  method: 'PUT',
  path: '/mail-settings',
  summary: 'Choose how to be mailed: the whole choice, so that the later of two presses counts.',
  access: 'signedIn',
  body: mailSettingsSchema,
  status: 204,
  response: z.undefined(),
});

/** In the body, not in the address: addresses are logged. */
const token = storableText(200);

export const readUnsubscription = route({
  id: 'readUnsubscription',
  method: 'POST',
  path: '/unsubscriptions/read',
  summary: 'Whose digests a link in a mail stops; null when it is no link of ours.',
  access: 'public',
  body: z.strictObject({ token }),
  status: 200,
  response: z.object({
    unsubscription: z
      .object({ name: z.string(), email: z.string(), municipality: localizedTextSchema, digests: z.boolean() })
      .nullable(),
  }),
});

export const unsubscribe = route({
  id: 'unsubscribe',
  method: 'POST',
  path: '/unsubscriptions',
  summary: 'Stop the digests of the person to whom a mail with this link went. Again: changes nothing.',
  access: 'public',
  body: z.strictObject({ token }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound'],
});
