import type { LocalDate } from './local-date.js';
import { addDays, startOfDay } from './local-date.js';

/** National holidays, and whatever other days an office is closed. */
export interface ClosedDays {
  has(date: LocalDate): boolean;
}

/** Offices are closed on weekends, national holidays and from 12/29 to 1/3 (地方自治法 第4条の2). */
export function isBusinessDay(date: LocalDate, closed: ClosedDays): boolean {
  const weekday = new Date(startOfDay(date).getTime() + 9 * 60 * 60 * 1000).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  return !isYearEnd(date) && !closed.has(date);
}

/** 12/29 to 1/3: no municipality's to change. */
export function isYearEnd(date: LocalDate): boolean {
  const monthDay = date.slice(5);
  return monthDay >= '12-29' || monthDay <= '01-03';
}

/** The date itself, or the first business day after it. */
export function onOrAfterBusinessDay(date: LocalDate, closed: ClosedDays): LocalDate {
  let day = date;
  while (!isBusinessDay(day, closed)) day = addDays(day, 1);
  return day;
}

/** The n-th business day after (n > 0) or before (n < 0) a date, not counting the date itself. */
export function addBusinessDays(date: LocalDate, n: number, closed: ClosedDays): LocalDate {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isBusinessDay(day, closed)) left -= 1;
  }
  return day;
}

/** How many business days have come since a day: those after it, up to and with the other. */
export function businessDaysSince(from: LocalDate, to: LocalDate, closed: ClosedDays): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isBusinessDay(day, closed)) count += 1;
  }
  return count;
}
