import { z } from 'zod';
import { ROLES } from '#libs/domain/access/role.js';
import { COMMAND_NAMES } from '#libs/domain/review/command.js';
import { STAGES, WORK_STAGES } from '#libs/domain/review/stage.js';

export const idSchema = z.uuid();
/** No day before this is meant by anybody; PostgreSQL knows none of the year 0. */
export const localDateSchema = z.iso.date().refine((day) => day >= '1900-01-01', 'a day from 1900 on');
export const instantSchema = z.iso.datetime();
export const roleSchema = z.enum(ROLES);
export const stageSchema = z.enum(STAGES);
export const workStageSchema = z.enum(WORK_STAGES);
export const commandNameSchema = z.enum(COMMAND_NAMES);
export const cycleStatusSchema = z.enum(['running', 'closed', 'published']);
export const localizedTextSchema = z.object({ ja: z.string(), en: z.string().optional() }).meta({ id: 'LocalizedText' });
export const fiscalYearSchema = z.int().min(1926).max(2200);

/** Any text that reaches the database: without the NUL character and without halves of surrogate pairs. */
export function storableText(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'text without NUL or broken characters');
}

/** A request has as many fields and indicators as a sheet may have, not as many as fit into it. */
export const MAX_ENTRIES = 300;

export function smallRecord<Value extends z.ZodType<string>>(key: z.ZodType<string>, value: Value) {
  return z
    .record(z.string(), z.unknown())
    .refine((entries) => Object.keys(entries).length <= MAX_ENTRIES, `at most ${MAX_ENTRIES} entries`)
    .pipe(z.record(key, value));
}

/**
 * Text that somebody typed: line ends become \n.
 */
export function typedText(maxLength: number) {
  return storableText(maxLength).transform((text) => text.replace(/\r\n?/g, '\n'));
}

export const PAGE_SIZE = 50;

/** The page asked for, or the last one there is: work that was done must not leave its reader on an empty page. */
export function pageWithin(page: number, total: number, pageSize = PAGE_SIZE): number {
  return Math.max(1, Math.min(page, Math.ceil(total / pageSize)));
}

/** Lists come in pages, counted from 1. */
export const pageQuerySchema = z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.int(), page: z.int(), pageSize: z.int() });
}

export const markSchema = z
  .object({
    symbol: z.string(),
    word: localizedTextSchema,
    tone: z.enum(['good', 'fair', 'behind', 'bad', 'neutral']),
  })
  .meta({ id: 'Mark' });

/** Every mark of the scale in its order, zeros too (libs/domain/grading/summary.ts). */
export const gradeSummarySchema = z
  .object({
    total: z.int(),
    blank: z.int(),
    marks: z.array(z.object({ symbol: z.string(), count: z.int(), percent: z.string() })),
  })
  .meta({ id: 'GradeSummary' });

export const cycleRefSchema = z
  .object({
    id: idSchema,
    planId: idSchema,
    planName: localizedTextSchema,
    fiscalYearFrom: fiscalYearSchema,
    fiscalYearTo: fiscalYearSchema,
    status: cycleStatusSchema,
  })
  .meta({ id: 'CycleRef' });

export type CycleRef = z.output<typeof cycleRefSchema>;
