import { createContext, use } from 'react';
import type { PlanRulesView } from '#libs/contract/plan-rules.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { labelForYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { useLocalized } from '../../i18n/use-localized.js';

/** The year that the rules will first be used for: the one after the newest, within the plan's period. */
export function nextYear({ plan, cycles }: Pick<PlanRulesView, 'plan' | 'cycles'>): FiscalYear {
  const newest = cycles[0];
  return newest ? Math.min(newest.fiscalYearTo + 1, plan.periodTo) : plan.periodFrom;
}

export const NextYear = createContext<FiscalYear>(2019);

/** A label as the next year's sheet will print it: R3年度目標, not {year}年度目標. */
export function useLabel(): (label: LocalizedText) => string {
  const localized = useLocalized();
  const year = use(NextYear);
  return (label) => labelForYear(localized(label), year);
}
