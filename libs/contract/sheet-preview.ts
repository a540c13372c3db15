import { z } from 'zod';
import { cycleRefSchema, idSchema, stageSchema } from './common.js';
import { route } from './route.js';

export const previewSheet = route({
  id: 'previewSheet',
  method: 'GET',
  path: '/sheets/{sheetId}/report',
  summary: 'One sheet as it would be published now: its rows of the report. For the staff.',
  access: 'signedIn',
  params: z.strictObject({ sheetId: idSchema }),
  status: 200,
  response: z.object({
    number: z.string(),
    title: z.string(),
    stage: stageSchema,
    cycle: cycleRefSchema,
    /** The report, without the sections and rows of other items. Its summaries are still those of all of them. */
    report: z.record(z.string(), z.unknown()).meta({ id: 'ItemReport' }),
  }),
  problems: ['notFound'],
});
