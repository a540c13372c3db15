import type { Calendar, CalendarDay } from '#libs/contract/calendar.js';
import { isYearEnd } from '#libs/domain/fiscal/business-day.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { firstDayOf, lastDayOf } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { addDays } from '#libs/domain/fiscal/local-date.js';
import type { OwnDay } from '#libs/platform/calendar/closed-days.js';
import { readOwnDays } from '#libs/platform/calendar/closed-days.js';
import { readDigestTime } from '#libs/platform/calendar/mail-day.js';
import { nationalHoliday } from '#libs/platform/calendar/national-holidays.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

const YEAR_END = { ja: '年末年始', en: 'Year-end and New Year' };

export async function readCalendarOf(tx: TenantTransaction, fiscalYear: FiscalYear): Promise<Calendar> {
  const [first, last] = [firstDayOf(fiscalYear), lastDayOf(fiscalYear)];
  const own = new Map((await readOwnDays(tx, first, last)).map((day) => [day.day, day]));
  const days: CalendarDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const shown = calendarDay(day, own.get(day));
    if (shown) days.push(shown);
  }
  return { fiscalYear, days, digestAt: await readDigestTime(tx) };
}

/** What a day is, weekends apart; undefined for an ordinary one. */
export function calendarDay(day: LocalDate, own: OwnDay | undefined): CalendarDay | undefined {
  const national = nationalHoliday(day);
  if (own?.kind === 'added') return { day, kind: 'added', name: { ja: own.name } };
  if (isYearEnd(day)) return { day, kind: 'yearEnd', name: national ?? YEAR_END };
  if (national) return { day, kind: own?.kind ?? 'national', name: national };
  return undefined;
}
