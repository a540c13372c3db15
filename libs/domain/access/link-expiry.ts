import type { LocalDate } from '../fiscal/local-date.js';
import { addDays, endOfDay, localDateOf } from '../fiscal/local-date.js';

/** Days after the due date: somebody may be late. */
export const DAYS_AFTER_DUE = 7;
export const MIN_LINK_DAYS = 7;
export const MAX_LINK_DAYS = 30;

/**
 * When a link that is mailed now stops working: at the end of a day in Asia/Tokyo, a week after the last due date of
 * what the mail is about, but not before a week and not after thirty days from now.
 */
export function linkExpiry(now: Date, dueOn: LocalDate | null): Date {
  const today = localDateOf(now);
  const [earliest, latest] = [addDays(today, MIN_LINK_DAYS), addDays(today, MAX_LINK_DAYS)];
  const wanted = dueOn === null ? earliest : addDays(dueOn, DAYS_AFTER_DUE);
  return endOfDay(wanted < earliest ? earliest : wanted > latest ? latest : wanted);
}
