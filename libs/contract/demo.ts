import { z } from 'zod';
import { instantSchema, localizedTextSchema, roleSchema } from './common.js';
import { route } from './route.js';

export const demoAccounts = route({
  id: 'demoAccounts',
  method: 'GET',
  path: '/demo/accounts',
  summary: 'The demo’s accounts with their passwords. Exists in demo mode only.',
  access: 'demo',
  status: 200,
  response: z.object({
    accounts: z.array(
      z.object({
        email: z.string(),
        password: z.string(),
        name: z.string(),
        role: roleSchema,
        department: z.string().nullable(),
        municipality: localizedTextSchema,
      }),
    ),
  }),
});

export const readClock = route({
  id: 'readClock',
  method: 'GET',
  path: '/demo/clock',
  summary: 'The program’s clock. Exists in demo mode only.',
  access: 'demo',
  status: 200,
  response: z.object({ now: instantSchema }),
});

export const moveClock = route({
  id: 'moveClock',
  method: 'PUT',
  path: '/demo/clock',
  summary: 'Move the program’s clock; due reminders go out at once. Exists in demo mode only.',
  access: 'demo',
  body: z.strictObject({
    now: z.iso
      .datetime({ offset: true })
      .refine((now) => now >= '1990' && now < '2101', 'a moment from 1990 to 2100'),
  }),
  status: 200,
  response: z.object({ now: instantSchema }),
});
