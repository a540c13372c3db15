import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFiscalYears } from '../../i18n/use-localized.js';
import type { Year } from './api.js';
import { STICKY_TOP } from './table-look.js';

export function YearHeading({ year }: { year: Year }) {
  const t = useTranslations();
  const words = useFiscalYears()(year);
  const { cycle } = year;
  return (
    <th scope="col" className={STICKY_TOP}>
      {cycle === null ? (
        words
      ) : (
        <Link to="/cycles/$cycleId" params={{ cycleId: cycle.id }}>
          {words}
        </Link>
      )}
      <span className="block font-400 text-solid-gray-700">
        {cycle === null ? t('planYears.notOpened') : t(`cycleStatuses.${cycle.status}`)}
      </span>
    </th>
  );
}
