import { z } from 'zod';
import { idSchema, instantSchema, localDateSchema, roleSchema, storableText } from './common.js';
import { ADMINISTRATOR } from './cycles.js';
import { route } from './route.js';
import { tableProblemSchema, tableUploadSchema } from './tables.js';

/** The columns of the table, as its heading writes them. */
export const TRANSFER_COLUMNS = {
  email: 'メールアドレス',
  name: '氏名',
  presentDepartment: '現所属',
  presentRoles: '現役割',
  department: '新所属',
  role: '新役割',
  day: '異動日',
} as const;

/** What stands for a new department when somebody leaves the town hall. */
export const LEAVES = '退職';

const postSchema = z.object({ role: roleSchema, department: z.string().nullable() });

export const transferSchema = z
  .object({
    /** The table's row; null: of a transfer that is planned already. */
    row: z.int().nullable(),
    name: z.string(),
    email: z.string(),
    day: localDateSchema,
    leaves: z.boolean(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    ended: z.array(postSchema),
    begun: z.array(postSchema),
    kept: z.array(postSchema),
  })
  .meta({ id: 'Transfer' });

export const transferTemplate = route({
  id: 'transferTemplate',
  method: 'GET',
  path: '/transfers/template',
  summary: 'The people as they are, as a table to be filled in: whoever moves gets a new department or role.',
  access: ADMINISTRATOR,
  query: z.strictObject({ container: z.enum(['xlsx', 'csv']) }),
  status: 200,
  response: z.object({ fileName: z.string(), mediaType: z.string(), content: z.base64() }),
  problems: ['notFound'],
});

export const listTransfers = route({
  id: 'listTransfers',
  method: 'GET',
  path: '/transfers',
  summary: 'The transfers that are planned, by their day. To take one back, cancel its scheduled action.',
  access: ADMINISTRATOR,
  status: 200,
  response: z.object({
    planned: z.array(
      z.object({
        scheduledActionId: idSchema,
        day: localDateSchema,
        requestedBy: z.string(),
        requestedAt: instantSchema,
        transfers: z.array(transferSchema.pick({ name: true, from: true, to: true, leaves: true })),
      }),
    ),
  }),
  problems: ['notFound'],
});

const transfersBody = {
  table: tableUploadSchema,
  /** For the rows without a day of their own. */
  day: storableText(20),
};

export const previewTransfers = route({
  id: 'previewTransfers',
  method: 'POST',
  path: '/transfers/preview',
  summary: 'What a table of transfers would do, or everything that is wrong with it. Changes nothing.',
  access: ADMINISTRATOR,
  body: z.strictObject(transfersBody),
  status: 200,
  response: z.object({
    problems: z.array(tableProblemSchema),
    transfers: z.array(transferSchema),
    /** Rows of people who stay where they are. */
    unchanged: z.int(),
    /** Roles that somebody holds now and nobody will. */
    vacancies: z.array(postSchema),
    /** To be sent along when this is done. */
    fingerprint: z.string(),
  }),
  problems: ['notFound', 'commandRefused'],
});

export const applyTransfers = route({
  id: 'applyTransfers',
  method: 'POST',
  path: '/transfers',
  summary: 'Do what was previewed: at once where its day has come, else on its day.',
  access: ADMINISTRATOR,
  body: z.strictObject({ ...transfersBody, fingerprint: storableText(100) }),
  status: 200,
  response: z.object({ done: z.int(), planned: z.int() }),
  problems: ['notFound', 'commandRefused'],
});

export type Transfer = z.output<typeof transferSchema>;
