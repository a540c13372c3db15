import { useLocale } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';

/** Texts that the municipality wrote, in the reader's language where there is one. */
export function useLocalized(): (text: LocalizedText) => string {
  const locale = useLocale();
  return (text) => inLocale(text, locale);
}

interface Years {
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
}

/** 令和元年度, or 令和4年度～令和6年度 for a review of several years. */
export function useFiscalYears(): (years: Years) => string {
  const locale = useLocale();
  return ({ fiscalYearFrom, fiscalYearTo }) =>
    fiscalYearFrom === fiscalYearTo
      ? longFiscalYear(fiscalYearFrom, locale)
      : `${longFiscalYear(fiscalYearFrom, locale)}～${longFiscalYear(fiscalYearTo, locale)}`;
}
