import { z } from 'zod';
import { instantSchema, localizedTextSchema, storableText } from './common.js';
import { route } from './route.js';

/** In the body, not in the address: addresses are logged. */
const token = storableText(200);

/** Reading changes nothing, however often a mail scanner does it. */
export const readInvitation = route({
  id: 'readInvitation',
  method: 'POST',
  path: '/invitations/read',
  summary: 'Whom a link in a mail invites; null when it was used, replaced or has expired, or is no link of ours.',
  access: 'public',
  body: z.strictObject({ token }),
  status: 200,
  response: z.object({
    invitation: z
      .object({
        name: z.string(),
        email: z.string(),
        municipality: localizedTextSchema,
        /** Whether the account has a password already, which is set anew. */
        reset: z.boolean(),
        expiresAt: instantSchema,
      })
      .nullable(),
  }),
});

export const acceptInvitation = route({
  id: 'acceptInvitation',
  method: 'POST',
  path: '/invitations/accept',
  summary: 'Choose the password of the account that a link in a mail invites, once. Sets the session cookie.',
  access: 'public',
  body: z.strictObject({ token, password: storableText(1000) }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound', 'commandRefused'],
});
