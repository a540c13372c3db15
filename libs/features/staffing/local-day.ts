import type { ApiRefusal } from '#libs/contract/refusal.js';
import { isLocalDate } from '#libs/domain/fiscal/local-date.js';

/** The refusals of what was typed as a day and is none. */
export function dayRefusals(...typed: readonly string[]): ApiRefusal[] {
  return typed.filter((day) => !isLocalDate(day)).map((found) => ({ code: 'dayInvalid', found }));
}
