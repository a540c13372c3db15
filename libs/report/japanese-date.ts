import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { Locale } from '#libs/domain/text/localized-text.js';

/**
 * Eras by the day they began. Unlike a fiscal year, a day has exactly one era: 2019-04-30 is 平成31年, the next day
 * 令和元年. Own table instead of Intl, so that a published file is the same byte by byte whatever ICU printed it.
 */
const ERAS = [
  { name: '令和', from: '2019-05-01' },
  { name: '平成', from: '1989-01-08' },
  { name: '昭和', from: '1926-12-25' },
] as const;

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** 令和2年3月31日, or March 31, 2020 for readers of English. */
export function printedDate(date: LocalDate, locale: Locale): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  if (locale === 'en') return `${ENGLISH_MONTHS[month - 1] ?? ''} ${day}, ${year}`;
  const era = ERAS.find((candidate) => date >= candidate.from);
  if (!era) return `${year}年${month}月${day}日`;
  const yearOfEra = year - Number(era.from.slice(0, 4)) + 1;
  return `${era.name}${yearOfEra === 1 ? '元' : yearOfEra}年${month}月${day}日`;
}

/** The day in Asia/Tokyo on which an instant (ISO 8601) fell. */
export function dayOfInstant(instant: string): LocalDate {
  return localDateOf(new Date(instant));
}
