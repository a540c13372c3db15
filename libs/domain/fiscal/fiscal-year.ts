import type { LocalizedText } from '../text/localized-text.js';
import type { LocalDate } from './local-date.js';

/** A fiscal year by the calendar year in which it begins: April 2019 to March 2020 is 2019, 令和元年度, R1. */
export type FiscalYear = number;

/**
 * A fiscal year is named by the era it mostly lies in. 2019 is 令和元年度, although April 2019 was still 平成31年:
 * the published documents print it so.
 */
const ERAS = [
  { name: '令和', letter: 'R', first: 2019 },
  { name: '平成', letter: 'H', first: 1989 },
  { name: '昭和', letter: 'S', first: 1926 },
] as const;

function eraOf(year: FiscalYear) {
  const era = ERAS.find((candidate) => year >= candidate.first);
  if (!era) throw new RangeError(`no era for fiscal year ${year}`);
  return { ...era, yearOfEra: year - era.first + 1 };
}

/** R1, H30: as column headings print it. */
export function shortFiscalYear(year: FiscalYear): string {
  const era = eraOf(year);
  return `${era.letter}${era.yearOfEra}`;
}

/** 令和元年度, or FY2019 for readers of English. */
export function longFiscalYear(year: FiscalYear, locale: 'ja' | 'en'): string {
  if (locale === 'en') return `FY${year}`;
  const era = eraOf(year);
  return `${era.name}${era.yearOfEra === 1 ? '元' : era.yearOfEra}年度`;
}

/** The fiscal year that a day lies in. */
export function fiscalYearOf(day: LocalDate): FiscalYear {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < '04-01' ? year - 1 : year;
}

export function firstDayOf(year: FiscalYear): LocalDate {
  return `${year}-04-01`;
}

export function lastDayOf(year: FiscalYear): LocalDate {
  return `${year + 1}-03-31`;
}

/** Replaces {year} and {nextYear} in a template's label. */
export function labelForYear(label: string, year: FiscalYear): string {
  return label.replaceAll('{year}', shortFiscalYear(year)).replaceAll('{nextYear}', shortFiscalYear(year + 1));
}

export function localizedForYear({ ja, en }: LocalizedText, year: FiscalYear): LocalizedText {
  return { ja: labelForYear(ja, year), en: en === undefined ? undefined : labelForYear(en, year) };
}

/** The date MM-DD that follows the end of a fiscal year. */
export function dateAfter(year: FiscalYear, monthDay: string): LocalDate {
  return `${monthDay > '03-31' ? year + 1 : year + 2}-${monthDay}`;
}
