import { z } from 'zod';
import { idSchema, localizedTextSchema, storableText } from './common.js';
import { ADMINISTRATOR } from './cycles.js';
import { route } from './route.js';

/** A plan pack is small; this is far above the largest one known. Base64 takes a third more. */
export const MAX_PACK_BYTES = 10 * 1024 * 1024;

const uploadSchema = z
  .array(
    z.strictObject({
      /** plan.yaml, items.csv …; or one workbook (.xlsx) or one archive (.zip) with all of them. */
      name: storableText(200),
      content: z.base64(),
    }),
  )
  .min(1)
  .max(100);

/** One thing wrong with a pack: where, what was found and what was expected. */
export const packProblemSchema = z
  .object({
    file: z.string(),
    /** Counted from 1 with the heading, as a spreadsheet shows it; null where there are no rows. */
    row: z.int().nullable(),
    column: z.string(),
    found: z.string(),
    expected: localizedTextSchema,
  })
  .meta({ id: 'PackProblem' });

/** What importing would do to one file's rows. Rows that the pack does not mention stay as they are. */
export const packChangesSchema = z
  .object({
    file: z.string(),
    added: z.int(),
    changed: z.int(),
    /** Already as the pack says. */
    same: z.int(),
    /** In the register and not in the pack: left as they are. */
    left: z.int(),
    /** The first of the added and changed rows, to look at. */
    rows: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        kind: z.enum(['added', 'changed']),
        /** `#`: the row's place among those that were there before. */
        columns: z.array(z.object({ column: z.string(), from: z.string(), to: z.string() })),
      }),
    ),
  })
  .meta({ id: 'PackChanges' });

export const previewImport = route({
  id: 'previewImport',
  method: 'POST',
  path: '/imports/preview',
  summary: 'What importing a plan pack would add, change and leave, or everything that is wrong with it. Changes nothing.',
  access: ADMINISTRATOR,
  body: z.strictObject({ files: uploadSchema }),
  status: 200,
  response: z.object({
    /** null when the pack can't be read so far. */
    plan: z.object({ key: z.string(), name: localizedTextSchema, exists: z.boolean() }).nullable(),
    problems: z.array(packProblemSchema),
    changes: z.array(packChangesSchema),
    /** To send with the import: it is refused when the pack or the register has changed meanwhile. */
    fingerprint: z.string(),
  }),
  problems: ['notFound', 'commandRefused'],
});

export const applyImport = route({
  id: 'applyImport',
  method: 'POST',
  path: '/imports',
  summary: 'Import a plan pack as previewed: all of it, or nothing.',
  access: ADMINISTRATOR,
  body: z.strictObject({ files: uploadSchema, fingerprint: storableText(200) }),
  status: 200,
  response: z.object({ planId: idSchema, changes: z.array(packChangesSchema) }),
  problems: ['notFound', 'commandRefused'],
});

export const exportPlan = route({
  id: 'exportPlan',
  method: 'GET',
  path: '/plans/{planId}/pack',
  summary: 'The plan with the results of its finished years, as a plan pack.',
  access: ADMINISTRATOR,
  params: z.strictObject({ planId: idSchema }),
  query: z.strictObject({ container: z.enum(['xlsx', 'zip']) }),
  status: 200,
  response: z.object({ fileName: z.string(), mediaType: z.string(), content: z.base64() }),
  problems: ['notFound'],
});

export type PackProblem = z.output<typeof packProblemSchema>;
export type PackChanges = z.output<typeof packChangesSchema>;
export type UploadedFile = z.output<typeof uploadSchema>[number];
