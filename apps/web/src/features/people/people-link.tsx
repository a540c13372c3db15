import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';

/** The way back to the list. */
export function PeopleLink() {
  const t = useTranslations('people');
  return (
    <p className="screen-only">
      <Link to="/people" className="inline-flex min-h-11 items-center">
        {t('toPeople')}
      </Link>
    </p>
  );
}
