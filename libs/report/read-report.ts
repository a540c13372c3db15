import { z } from 'zod';
import type { Report } from './report.js';
import { reportSchema } from './report-schema.js';
import { upgradeReport } from './upgrade-report.js';

/** notJson: not JSON at all. otherFormat: JSON of something else, or of a later format. invalid: not what its format says. */
export type UnreadableReason = 'notJson' | 'otherFormat' | 'invalid';

/** A file that is no report. */
export class UnreadableReport extends Error {
  constructor(
    readonly reason: UnreadableReason,
    /** Of what is invalid: where, as sections[0].rows[2].number, and what. */
    readonly details: readonly string[] = [],
  ) {
    super(`not a readable report: ${[reason, ...details.slice(0, 3)].join('; ')}`);
  }
}

const anyFormat = z.looseObject({ format: z.string() });

/**
 * A published report.json as the report that it was made from. Those of the first format are read as of the present one.
 * Throws UnreadableReport for anything else.
 */
export function readReport(json: string | Buffer): Report {
  const document = parsed(json.toString());
  const named = anyFormat.safeParse(document);
  switch (named.data?.format) {
    case 'nendo-report/2':
      return checked(reportSchema, document);
    case 'nendo-report/1':
      return checked(reportSchema, checked(upgradeReport, document));
    default:
      throw new UnreadableReport('otherFormat');
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableReport('notJson');
  }
}

function checked<Output>(schema: z.ZodType<Output>, document: unknown): Output {
  const { success, data, error } = schema.safeParse(document);
  if (success) return data;
  throw new UnreadableReport('invalid', error.issues.map(({ path, message }) => `${z.core.toDotPath(path)}: ${message}`));
}
