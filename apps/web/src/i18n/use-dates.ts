import type { DateTimeFormatOptions } from 'use-intl';
import { useFormatter, useLocale } from 'use-intl';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { startOfDay } from '#libs/domain/fiscal/local-date.js';

const DAY: DateTimeFormatOptions = { month: 'long', day: 'numeric', weekday: 'short' };
const TIME: DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false };

/** Dates and times as the screens print them, in Asia/Tokyo (set by the provider). */
export function useDates() {
  const format = useFormatter();
  const era: DateTimeFormatOptions =
    useLocale() === 'ja' ? { calendar: 'japanese', era: 'long', year: 'numeric' } : { year: 'numeric' };
  return {
    /** 4月24日(金) */
    day: (date: LocalDate) => format.dateTime(startOfDay(date), DAY),
    /** 令和2年4月24日(金) */
    fullDay: (date: LocalDate) => format.dateTime(startOfDay(date), { ...era, ...DAY }),
    /** 令和2年4月24日(金) 10:32 */
    moment: (instant: string) =>
      `${format.dateTime(new Date(instant), { ...era, ...DAY })} ${format.dateTime(new Date(instant), TIME)}`,
    /** 4月24日(金) 10:32, where the year goes without saying. */
    shortMoment: (instant: string) =>
      `${format.dateTime(new Date(instant), DAY)} ${format.dateTime(new Date(instant), TIME)}`,
    /** 10:32 */
    time: (instant: string) => format.dateTime(new Date(instant), TIME),
  };
}
