import { z } from 'zod';
import { refusalSchema } from './refusal.js';

/** Every problem the API answers with, and its HTTP status. The sentences are in messages/. */
export const PROBLEMS = {
  invalidInput: 400,
  unauthenticated: 401,
  signInFailed: 401,
  forbidden: 403,
  crossSite: 403,
  notFound: 404,
  staleVersion: 409,
  commandRefused: 409,
  alreadyPublishing: 409,
  bodyTooLarge: 413,
  notJson: 415,
  tooManyAttempts: 429,
  unexpected: 500,
  notReady: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** One thing wrong with the input: where, what was found, what was expected. */
export const inputErrorSchema = z
  .object({
    /** JSON pointer into the request: /body/version, /params/sheetId. */
    pointer: z.string(),
    found: z.string(),
    expected: z.string(),
  })
  .meta({ id: 'InputError' });

/** A text that was changed by somebody else meanwhile: both versions, so that nothing is lost. */
export const conflictSchema = z
  .object({
    /** A cell's key, or indicators.<indicator id>.<fiscal year>. */
    field: z.string(),
    yours: z.string(),
    theirs: z.string(),
  })
  .meta({ id: 'Conflict' });

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    /** The request's id, to be found again in the log. */
    instance: z.string(),
    errors: z.array(inputErrorSchema).optional(),
    refusals: z.array(refusalSchema).optional(),
    conflicts: z.array(conflictSchema).optional(),
    currentVersion: z.int().optional(),
  })
  .meta({ id: 'Problem' });

export type InputError = z.output<typeof inputErrorSchema>;
export type Conflict = z.output<typeof conflictSchema>;
export type Problem = z.output<typeof problemSchema>;
