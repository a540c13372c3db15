import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { useFiscalYears } from '../../i18n/use-localized.js';
import type { Year } from './api.js';
import { STICKY_TOP } from './table-look.js';

export function YearHeading({ year }: { year: Year }) {
  const t = useTranslations();
  const words = <Years words={useFiscalYears()(year)} />;
  const { cycle } = year;
  return (
    <th scope="col" className={STICKY_TOP}>
      <div className="mx-auto max-w-28">
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
      </div>
    </th>
  );
}

/** A span breaks between its years, not within one. */
function Years({ words }: { words: string }) {
  return words.split(/(?<=～)/).map((part) => (
    <Fragment key={part}>
      <span className="whitespace-nowrap">{part}</span>
      <wbr />
    </Fragment>
  ));
}
