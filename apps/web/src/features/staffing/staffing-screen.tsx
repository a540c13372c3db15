import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeading } from '../../components/page-heading.js';
import { AdministratorsOnly } from '../../components/administrators-only.js';

const PAGES = [
  { key: 'committees', to: '/committees' },
  { key: 'absences', to: '/absences' },
  { key: 'transfers', to: '/transfers' },
] as const;

/** Who holds which role from when to when: three ways to change it. */
export function StaffingScreen() {
  const t = useTranslations('staffing');
  return (
    <AdministratorsOnly ofAllPlans>
      <PageHeading title={t('title')} />
      <ul className="my-6 divide-y divide-solid-gray-300 border-y border-solid-gray-300">
        {PAGES.map(({ key, to }) => (
          <li key={key} className="py-3">
            <Link to={to} className="inline-flex min-h-11 items-center text-std-18B-160">
              {t(`pages.${key}.title`)}
            </Link>
            <p className="text-solid-gray-700">{t(`pages.${key}.help`)}</p>
          </li>
        ))}
      </ul>
    </AdministratorsOnly>
  );
}

/** The way back from one of its pages. */
export function ToStaffing() {
  const t = useTranslations('staffing');
  return (
    <p className="screen-only">
      <Link to="/staffing" className="inline-flex min-h-11 items-center">
        {t('back')}
      </Link>
    </p>
  );
}
