import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Notice } from '../../components/notice.js';
import { useDates } from '../../i18n/use-dates.js';
import type { Opening } from './api.js';

/** These years are to be opened later already. */
export function ScheduledNotice({ opening: { plan, fiscalYear, fiscalYearTo } }: { opening: Opening }) {
  const t = useTranslations('opening');
  const { moment } = useDates();
  const waiting = plan.scheduledOpenings.find(
    (scheduled) => scheduled.fiscalYearFrom === fiscalYear && scheduled.fiscalYearTo === fiscalYearTo,
  );
  if (waiting === undefined) return null;
  return (
    <Notice kind="information" title={t('scheduledAlready', { moment: moment(waiting.dueAt) })}>
      <p>
        {t('scheduledHelp')} <Link to="/scheduled">{t('toScheduled')}</Link>
      </p>
    </Notice>
  );
}
