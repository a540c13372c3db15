import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeading } from '../../components/page-heading.js';

/** The pages of the administration, in the order in which a year needs them. */
const PAGES = [
  { key: 'departments', to: '/departments' },
  { key: 'people', to: '/people' },
  { key: 'staffing', to: '/staffing' },
  { key: 'scheduled', to: '/scheduled' },
  { key: 'mailbox', to: '/mailbox' },
  { key: 'jobs', to: '/administration/jobs' },
] as const;

export function AdministrationScreen() {
  const t = useTranslations('administration');
  return (
    <>
      <PageHeading title={t('title')} />
      <ul className="my-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {PAGES.map(({ key, to }) => (
          <li key={key} className="rounded-12 border border-solid-gray-420 p-4">
            <Link to={to} className="text-std-18B-160">
              {t(`pages.${key}`)}
            </Link>
            <p className="mt-1">{t(`help.${key}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
