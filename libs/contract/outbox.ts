import { z } from 'zod';
import { route } from './route.js';

export const readOutbox = route({
  id: 'readOutbox',
  method: 'GET',
  path: '/outbox',
  summary: 'How often each job was asked for, and how many still wait to be handed to the queue.',
  access: ['administrator'],
  status: 200,
  response: z.object({ jobs: z.array(z.object({ name: z.string(), asked: z.int(), unrelayed: z.int() })) }),
});
