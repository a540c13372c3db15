import type { FiscalYear } from '../fiscal/fiscal-year.js';

export interface YearMark {
  readonly year: FiscalYear;
  /** The mark says more than the year: H29.2末 is February of 2017, in the fiscal year 2016. */
  readonly toTheMonth: boolean;
}

interface Era {
  readonly first: FiscalYear;
  readonly length: number;
}

/** 平成 goes on here after 2019, because plans written before then name their years so: 平成33年度 is 令和3年度. */
const ERAS: Readonly<Record<string, Era>> = {
  令和: { first: 2019, length: 99 },
  平成: { first: 1989, length: 40 },
  昭和: { first: 1926, length: 64 },
};
const ERA_OF_LETTER: Readonly<Record<string, string>> = { R: '令和', H: '平成', S: '昭和' };

const YEAR = /^(?:(令和|平成|昭和|[RHS])\.?(元|\d{1,2})|(\d{4})|(\d{2})(?=年度))(年度?)?/iu;
const MONTH = /^[./-](\d{1,2})(?:[./-]\d{1,2}|月(?:\d{1,2}日)?)?/u;
const MONTH_IN_WORDS = /^(\d{1,2})月(?:\d{1,2}日)?/u;
const MOMENT = /^(?:末日?)?(?:時点|現在|実績値?)?$/u;

/** Reads H28, R03, R2年度, 令和元年度, 31年度 (平成), 2019, H29.2末, 令和2年3月31日現在. Null for anything else. */
export function fiscalYearMark(mark: string): YearMark | null {
  const found = YEAR.exec(mark);
  const year = found && yearOf(found);
  if (!year) return null;
  const rest = mark.slice(found[0].length);
  if (MOMENT.test(rest)) return { year, toTheMonth: false };

  const suffix = found[5];
  if (suffix === '年度') return null;
  const month = (suffix === '年' ? MONTH_IN_WORDS : MONTH).exec(rest);
  const number = Number(month?.[1]);
  if (!month || number < 1 || number > 12 || !MOMENT.test(rest.slice(month[0].length))) return null;
  return { year: number <= 3 ? year - 1 : year, toTheMonth: true };
}

function yearOf([, era, yearOfEra, western, bare]: RegExpExecArray): FiscalYear | null {
  if (western !== undefined) return westernYear(Number(western));
  // 31年度 is 平成. 5年度 or 12年度 could be 平成 or 令和, so they are no year.
  if (bare !== undefined) return Number(bare) < 20 ? null : yearInEra('平成', Number(bare));
  return era === undefined ? null : yearInEra(era, yearOfEra === '元' ? 1 : Number(yearOfEra));
}

function westernYear(year: number): FiscalYear | null {
  return year >= 1950 && year < 2100 ? year : null;
}

function yearInEra(nameOrLetter: string, yearOfEra: number): FiscalYear | null {
  const era = ERAS[ERA_OF_LETTER[nameOrLetter.toUpperCase()] ?? nameOrLetter];
  return era && yearOfEra >= 1 && yearOfEra <= era.length ? era.first + yearOfEra - 1 : null;
}
