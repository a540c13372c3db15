import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { fiscalYearOf } from '#libs/domain/fiscal/fiscal-year.js';
import { useToday } from '../../api/viewer.js';
import { FiscalYearSwitch } from '../../components/fiscal-year-switch.js';
import type { Calendar } from './api.js';

/** Last year, this one, and so many after it. */
const YEARS_AHEAD = 5;

export function CalendarYear({ calendar: { fiscalYear } }: { calendar: Calendar }) {
  const t = useTranslations('calendar');
  const navigate = useNavigate();
  const current = fiscalYearOf(useToday());
  const years = Array.from({ length: YEARS_AHEAD + 2 }, (_, index) => current - 1 + index);
  return (
    <FiscalYearSwitch
      id="calendar-year"
      words={{ year: t('year'), show: t('show'), current: (year) => t('thisYear', { year }) }}
      years={[...new Set([...years, fiscalYear])].sort((one, other) => one - other)}
      current={current}
      shown={fiscalYear}
      onShow={(year) => void navigate({ to: '/administration/closed-days', search: { year } })}
    />
  );
}
