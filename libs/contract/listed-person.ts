import { z } from 'zod';
import { idSchema } from './common.js';

/** Somebody to choose from a list, or named in one. Two people may have one name; nobody shares an address. */
export const listedPersonSchema = z
  .object({ accountId: idSchema, name: z.string(), email: z.string(), department: z.string().nullable() })
  .meta({ id: 'ListedPerson' });

export type ListedPerson = z.output<typeof listedPersonSchema>;
