import { z } from 'zod';
import { instantSchema, localizedTextSchema, storableText } from './common.js';
import { route } from './route.js';

/** In the body, not in the address: addresses are logged. */
const token = storableText(200);

/** Reading changes nothing, however often a mail scanner does it, with or without a browser's script. */
export const readSignInLink = route({
  id: 'readSignInLink',
  method: 'POST',
  path: '/sign-in-links/read',
  summary: 'For whom a sign-in link in a mail is; null when it has expired, was withdrawn, or is no link of ours.',
  access: 'public',
  body: z.strictObject({ token }),
  status: 200,
  response: z.object({
    link: z.object({ name: z.string(), municipality: localizedTextSchema, expiresAt: instantSchema }).nullable(),
  }),
});

export const enterByLink = route({
  id: 'enterByLink',
  method: 'POST',
  path: '/sign-in-links/enter',
  summary: 'Sign in by a link in a mail, which outside people get: to read and to comment, nothing else. Sets the session cookie.',
  access: 'public',
  body: z.strictObject({ token }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound', 'tooManyAttempts'],
});

export const requestSignInLink = route({
  id: 'requestSignInLink',
  method: 'POST',
  path: '/sign-in-links',
  summary: 'Mails a new sign-in link to an address, if outside people sign in with it. Always the same answer.',
  access: 'public',
  body: z.strictObject({ email: storableText(254).min(1) }),
  status: 204,
  response: z.undefined(),
});
