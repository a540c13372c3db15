/** A day in the municipality's calendar, YYYY-MM-DD, Asia/Tokyo. */
export type LocalDate = string;

/** Japan has had no daylight saving time since 1951: the offset is a constant. */
const TOKYO_OFFSET = '+09:00';
const TOKYO_OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

export function localDateOf(instant: Date): LocalDate {
  return new Date(instant.getTime() + TOKYO_OFFSET_MS).toISOString().slice(0, 10);
}

export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900') return false;
  const start = startOfDay(text);
  return !Number.isNaN(start.getTime()) && localDateOf(start) === text;
}

export function startOfDay(date: LocalDate): Date {
  return new Date(`${date}T00:00:00${TOKYO_OFFSET}`);
}

/** The instant at which a clock shows HH:MM on a day; null when one of the two is none. */
export function momentOf(date: string, time: string): Date | null {
  return isLocalDate(date) && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? new Date(`${date}T${time}:00${TOKYO_OFFSET}`) : null;
}

/** A due date is a day: it ends at 23:59:59. Screen, mail, check and job all read this instant. */
export function endOfDay(date: LocalDate): Date {
  return new Date(`${date}T23:59:59${TOKYO_OFFSET}`);
}

/** The last day that is over: due dates on it and before it are overdue. */
export function lastEndedDay(now: Date): LocalDate {
  const today = localDateOf(now);
  return now > endOfDay(today) ? today : addDays(today, -1);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return localDateOf(new Date(startOfDay(date).getTime() + days * DAY_MS));
}

/** The same day of another year; 29 February becomes the 28th where there is none. */
export function addYears(date: LocalDate, years: number): LocalDate {
  const moved = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  return isLocalDate(moved) ? moved : `${moved.slice(0, 7)}-28`;
}
