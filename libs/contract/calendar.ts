import { z } from 'zod';
import { fiscalYearSchema, localDateSchema, localizedTextSchema, storableText } from './common.js';
import { ADMINISTRATOR } from './cycles.js';
import { route } from './route.js';

/**
 * national: a national holiday on which offices are closed. worked: one on which the municipality's are open. added: a day
 * that the municipality has closed. yearEnd: 12/29 to 1/3, by law.
 */
export const DAY_KINDS = ['national', 'worked', 'added', 'yearEnd'] as const;

export const calendarDaySchema = z
  .object({ day: localDateSchema, kind: z.enum(DAY_KINDS), name: localizedTextSchema })
  .meta({ id: 'CalendarDay' });

/** Every half hour of a day, HH:MM. */
export const DIGEST_TIMES = Array.from({ length: 48 }, (_, index) => {
  const hour = String(Math.floor(index / 2)).padStart(2, '0');
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
});

export const MAX_CLOSED_NAME = 100;
/** So many days can be closed at once. */
export const MAX_DAYS_AT_ONCE = 62;

const calendarSchema = z.object({
  fiscalYear: fiscalYearSchema,
  /** The days of the year that are no ordinary ones, but for weekends, in their order. */
  days: z.array(calendarDaySchema),
  /** From when on a business day's digests go out: HH:MM in Asia/Tokyo. */
  digestAt: z.string(),
});

export const readCalendar = route({
  id: 'readCalendar',
  method: 'GET',
  path: '/calendar',
  summary: 'The holidays and the municipality’s own closed days of a fiscal year, and when its digests go out.',
  access: ADMINISTRATOR,
  query: z.strictObject({ fiscalYear: z.coerce.number().pipe(fiscalYearSchema).optional() }),
  status: 200,
  response: calendarSchema,
  problems: ['notFound'],
});

export const addClosedDays = route({
  id: 'addClosedDays',
  method: 'POST',
  path: '/calendar/closed-days',
  summary: 'Close the offices on a day, or from one to another. What is closed anyway stays as it is. Again: changes nothing.',
  access: ADMINISTRATOR,
  body: z.strictObject({
    from: storableText(20),
    /** Empty: one day only. */
    to: storableText(20).default(''),
    name: storableText(4 * MAX_CLOSED_NAME),
  }),
  status: 200,
  response: z.object({ added: z.int() }),
  problems: ['notFound', 'commandRefused'],
});

export const changeCalendarDay = route({
  id: 'changeCalendarDay',
  method: 'PUT',
  path: '/calendar/days',
  summary: 'Open the offices on a day, close them again, or rename a closed day. Year-end and weekends are not the municipality’s to change.',
  access: ADMINISTRATOR,
  body: z.strictObject({
    day: localDateSchema,
    /** What the day was when it was read; another one is stale. */
    seen: z.strictObject({ kind: z.enum(['national', 'worked', 'added']), name: storableText(4 * MAX_CLOSED_NAME) }),
    /** true: an added day is removed, a national holiday worked. false: a worked holiday is one again. */
    open: z.boolean(),
    /** Of an added day; the others have the nation's. */
    name: storableText(4 * MAX_CLOSED_NAME).default(''),
  }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound', 'staleVersion', 'commandRefused'],
});

export const changeDigestTime = route({
  id: 'changeDigestTime',
  method: 'PUT',
  path: '/calendar/digest-time',
  summary: 'Say from when on a business day’s digests go out.',
  access: ADMINISTRATOR,
  body: z.strictObject({ seen: storableText(20), digestAt: z.enum(DIGEST_TIMES) }),
  status: 204,
  response: z.undefined(),
  problems: ['notFound', 'staleVersion'],
});

export type Calendar = z.output<typeof calendarSchema>;
export type CalendarDay = z.output<typeof calendarDaySchema>;
