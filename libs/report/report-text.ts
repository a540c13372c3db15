import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { labelForYear, longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { ReportYear } from './report-column.js';

/** Built anew. With a year, {year} and {nextYear} are resolved. Without English the key is left out, as JSON would do. */
export function textOf(text: LocalizedText, year?: FiscalYear): LocalizedText {
  const resolve = (label: string) => (year === undefined ? label : labelForYear(label, year));
  return { ja: resolve(text.ja), ...(text.en === undefined ? {} : { en: resolve(text.en) }) };
}

/** 令和2年度 */
export function namedYear(fiscalYear: FiscalYear): ReportYear {
  return { fiscalYear, label: { ja: longFiscalYear(fiscalYear, 'ja'), en: longFiscalYear(fiscalYear, 'en') } };
}

/** With a label of the template: 現状値 ({year}末) is 現状値 (R1末). */
export function labelledYear(fiscalYear: FiscalYear, label: LocalizedText): ReportYear {
  return { fiscalYear, label: textOf(label, fiscalYear) };
}
