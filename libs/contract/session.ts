import { z } from 'zod';
import { idSchema, instantSchema, localDateSchema, localizedTextSchema, roleSchema, storableText } from './common.js';
import { route } from './route.js';

/** The person signed in, as the screens need them. */
export const viewerSchema = z
  .object({
    accountId: idSchema,
    name: z.string(),
    email: z.string(),
    department: z.string().nullable(),
    roles: z.array(roleSchema),
    /** Whether the person administers the whole municipality: its people above all. */
    administersMunicipality: z.boolean(),
    /** 代理: whose roles this person holds today, and to which day. */
    deputyFor: z.array(z.object({ name: z.string(), until: localDateSchema })),
    municipality: z.object({ key: z.string(), name: localizedTextSchema }),
    /** The program's clock: in demo mode it may stand elsewhere than the visitor's. */
    now: instantSchema,
    demo: z.boolean(),
  })
  .meta({ id: 'Viewer' });

export type Viewer = z.output<typeof viewerSchema>;

export const signIn = route({
  id: 'signIn',
  method: 'POST',
  path: '/session',
  summary: 'Sign in. Sets the session cookie.',
  access: 'public',
  body: z.strictObject({
    email: storableText(254).min(1),
    password: z.string().min(1).max(1000),
    /** Only needed where one address has accounts in several municipalities. */
    municipality: storableText(100).optional(),
  }),
  status: 200,
  response: viewerSchema,
  problems: ['signInFailed', 'tooManyAttempts'],
});

export const readSession = route({
  id: 'readSession',
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in.',
  access: 'signedIn',
  byLink: true,
  status: 200,
  response: viewerSchema,
});

export const signOut = route({
  id: 'signOut',
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out. Ends the session on the server.',
  access: 'signedIn',
  byLink: true,
  status: 204,
  response: z.undefined(),
});
