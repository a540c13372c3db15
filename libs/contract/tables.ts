import { z } from 'zod';
import { storableText } from './common.js';

/** A list of people is small; this is far above the largest town hall's. Base64 takes a third more. */
export const MAX_TABLE_BYTES = 2 * 1024 * 1024;

/** A table that somebody uploads: a CSV file in UTF-8, or a workbook whose first sheet is read. */
export const tableUploadSchema = z.strictObject({
  name: storableText(200).min(1),
  content: z.base64().max(Math.ceil((MAX_TABLE_BYTES * 4) / 3) + 4),
});

/** What should stand there instead. The sentences are in messages/ (tableExpectations). */
export const TABLE_EXPECTATIONS = [
  'wholeFile',
  'csvOrWorkbook',
  'utf8',
  'utf8NotShiftJis',
  'csv',
  'atMostRows',
  'someRows',
  'columnNeeded',
  'columnKnown',
  'columnOnce',
  'cellUnderHeading',
  'valueNotFormula',
  'textCell',
  'storable',
  'required',
  'oneOf',
  'atMostCharacters',
  'date',
  'email',
  'once',
  'activePerson',
  'registeredAddress',
  'registeredName',
  'departmentOrLeaving',
  'noPlannedTransfer',
  'administratorStays',
] as const;

/** One thing wrong with an uploaded table. */
export const tableProblemSchema = z
  .object({
    /** Counted from 1 with the heading, as a spreadsheet shows it; null: the whole file. */
    row: z.int().nullable(),
    column: z.string(),
    found: z.string(),
    expected: z.enum(TABLE_EXPECTATIONS),
    /** For oneOf, columnNeeded, columnKnown: the possible words; for limits: the number. */
    allowed: z.array(z.string()),
  })
  .meta({ id: 'TableProblem' });

export type TableUpload = z.output<typeof tableUploadSchema>;
export type TableExpectation = (typeof TABLE_EXPECTATIONS)[number];
export type TableProblem = z.output<typeof tableProblemSchema>;
