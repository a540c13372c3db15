import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useViewer } from '../../api/viewer.js';
import { AdministratorsOnly } from '../../components/administrators-only.js';
import { PageHeading } from '../../components/page-heading.js';

/** The pages of the administration. ofAllPlans: not for whoever administers single plans. */
const PAGES = [
  { key: 'departments', to: '/departments', ofAllPlans: false },
  { key: 'people', to: '/people', ofAllPlans: true },
  { key: 'staffing', to: '/staffing', ofAllPlans: true },
  { key: 'absences', to: '/absences', ofAllPlans: false },
  { key: 'scheduled', to: '/scheduled', ofAllPlans: false },
  { key: 'closedDays', to: '/administration/closed-days', ofAllPlans: true },
  { key: 'mailbox', to: '/mailbox', ofAllPlans: false },
  { key: 'mailTemplates', to: '/administration/mail-templates', ofAllPlans: true },
  { key: 'jobs', to: '/administration/jobs', ofAllPlans: true },
] as const;

export function AdministrationScreen() {
  const t = useTranslations('administration');
  const { administersMunicipality } = useViewer();
  const pages = PAGES.filter(({ ofAllPlans }) => administersMunicipality || !ofAllPlans);
  return (
    <AdministratorsOnly>
      <PageHeading title={t('title')} />
      <ul className="my-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {pages.map(({ key, to }) => (
          <li key={key} className="rounded-12 border border-solid-gray-420 p-4">
            <Link to={to} className="text-std-18B-160">
              {t(`pages.${key}`)}
            </Link>
            <p className="mt-1">{t(`help.${key}`)}</p>
          </li>
        ))}
      </ul>
    </AdministratorsOnly>
  );
}
