import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BodyOf, ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type Calendar = ResponseOf<'readCalendar'>;
export type CalendarDay = Calendar['days'][number];
export type DayChange = BodyOf<'changeCalendarDay'>;

/** Without a year, this one. */
export function calendarQuery(fiscalYear: number | undefined) {
  return queryOptions({
    queryKey: ['calendar', fiscalYear ?? null],
    queryFn: () => request('readCalendar', { query: fiscalYear === undefined ? {} : { fiscalYear } }),
    placeholderData: keepPreviousData,
  });
}
