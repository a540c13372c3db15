import type { Conflict } from './problem.js';
import type { ApiRefusal } from './refusal.js';

/**
 * What a use case answers. Everything but ok is an answer to the person who asked, not an error of the program: the
 * API turns it into a problem, the command line into a message.
 */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** Not there, or not for this person: the two look alike from outside. */
  | { readonly kind: 'notFound' }
  | { readonly kind: 'stale'; readonly currentVersion: number; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'refused'; readonly refusals: readonly ApiRefusal[] }
  | { readonly kind: 'alreadyPublishing' };

export function ok<T>(value: T): Outcome<T> {
  return { kind: 'ok', value };
}

export const NOT_FOUND = { kind: 'notFound' } as const;

export function refused(refusals: readonly ApiRefusal[]): Outcome<never> {
  return { kind: 'refused', refusals };
}
