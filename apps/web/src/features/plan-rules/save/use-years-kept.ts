import { useTranslations } from 'use-intl';
import type { PlanRulesView } from '#libs/contract/plan-rules.js';
import { useFiscalYears } from '../../../i18n/use-localized.js';

/** From when the rules are used, and which years are not touched by them. */
export function useYearsKept({ cycles }: Pick<PlanRulesView, 'cycles'>): string {
  const t = useTranslations();
  const fiscalYears = useFiscalYears();
  if (cycles.length === 0) return t('planRules.keptNone');
  const running = cycles.filter(({ status }) => status === 'running').map(fiscalYears);
  return running.length === 0
    ? t('planRules.keptPast')
    : t('planRules.keptRunning', { years: running.join(t('separator')) });
}
