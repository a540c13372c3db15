import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { PlanSummary } from '#libs/contract/cycles.js';
import { Badge } from '../../components/badge.js';
import { useDates } from '../../i18n/use-dates.js';
import { useFiscalYears } from '../../i18n/use-localized.js';

/** The plan's years that are to be opened later. */
export function ScheduledOpenings({ plan, administers }: { plan: PlanSummary; administers: boolean }) {
  const t = useTranslations('plans.scheduled');
  const years = useFiscalYears();
  const { moment } = useDates();
  if (plan.scheduledOpenings.length === 0) return null;
  return (
    <ul aria-label={t('label')} className="mt-3 divide-y divide-solid-gray-300 border-t border-solid-gray-300">
      {plan.scheduledOpenings.map((scheduled) => (
        <li key={scheduled.id} className="flex flex-wrap items-center gap-x-6 py-1">
          <span className="inline-flex min-h-11 items-center">
            {t('opening', { years: years(scheduled), moment: moment(scheduled.dueAt) })}
          </span>
          <Badge>{t('waiting')}</Badge>
          {administers ? <Link to="/scheduled">{t('toList')}</Link> : null}
        </li>
      ))}
    </ul>
  );
}
