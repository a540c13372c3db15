import type { ApiRefusal } from '#libs/contract/refusal.js';
import { isLocalDate } from '#libs/domain/fiscal/local-date.js';

type WhichDay = Extract<ApiRefusal, { code: 'dayInvalid' }>['day'];

/** The refusals of what was typed as a day and is none. */
export function dayRefusals(typed: Readonly<Partial<Record<WhichDay, string>>>): ApiRefusal[] {
  return (Object.entries(typed) as [WhichDay, string][])
    .filter(([, found]) => !isLocalDate(found))
    .map(([day, found]) => ({ code: 'dayInvalid', day, found }));
}
