import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { FiscalYearSwitch } from '../../components/fiscal-year-switch.js';
import type { Departments } from './api.js';

export function YearSwitch({ read: { years, fiscalYear, currentYear } }: { read: Departments }) {
  const t = useTranslations('departments');
  const navigate = useNavigate();
  return (
    <FiscalYearSwitch
      id="department-year"
      words={{ year: t('year'), show: t('show'), current: (year) => t('currentYear', { year }) }}
      years={[...new Set([...years, fiscalYear])].sort((one, other) => other - one)}
      current={currentYear}
      shown={fiscalYear}
      onShow={(year) => void navigate({ to: '/departments', search: { year } })}
    />
  );
}
