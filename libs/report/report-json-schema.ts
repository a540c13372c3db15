import { z } from 'zod';
import { reportSchema } from './report-schema.js';

/**
 * The JSON Schema (2020-12) of report.json. A format may gain properties with a default, which documents published before
 * lack; whatever else differs gets the next number.
 */
export function reportJsonSchema() {
  return z.toJSONSchema(reportSchema, { io: 'input' });
}

/** The same as a file, beside each publication and at SCHEMA_ADDRESS alike. */
export function renderReportSchema(): string {
  return `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
}

export const SCHEMA_MEDIA_TYPE = 'application/schema+json; charset=utf-8';

/** Its name beside a publication. */
export const SCHEMA_FILE = 'report.schema.json';

/** Where it always is, whatever is published. */
export const SCHEMA_ADDRESS = '/schemas/nendo-report-2.json';
