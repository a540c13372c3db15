import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Move, ReportComparison } from '../compare-reports.js';
import type { CompareNotice } from '../compared-years.js';
import type { PublishedCycle } from '../public-address.js';
import { yearsSegment } from '../public-address.js';
import type { Report } from '../report.js';
import { printedFiscalYears } from '../report-wording.js';
import type { PublicMunicipality, PublicPlan } from './published-years.js';

/** What the comparison of a plan's years shows. */
export interface ComparePage {
  readonly municipality: PublicMunicipality;
  readonly plan: PublicPlan;
  /** null: there are no two years to compare. */
  readonly compared: Compared | null;
  readonly notices: readonly CompareNotice[];
}

/** Two years of a plan, and what is shown of them. */
export interface Compared {
  readonly before: Report;
  readonly after: Report;
  readonly comparison: ReportComparison;
  /** null: items of every move. */
  readonly only: Move | null;
  /** Of the items, from 1 on. */
  readonly page: number;
}

/** Whether a compared year has pages in English. */
export function hasEnglish({ years }: PublicPlan, year: Report): boolean {
  return years.some(({ english, ...cycle }) => english && yearsSegment(cycle) === yearsSegment(year));
}

/** A compared year as it is called. */
export function yearsOf({ fiscalYearFrom, fiscalYearTo }: Pick<PublishedCycle, 'fiscalYearFrom' | 'fiscalYearTo'>, locale: Locale): string {
  return printedFiscalYears(fiscalYearFrom, fiscalYearTo, locale);
}
