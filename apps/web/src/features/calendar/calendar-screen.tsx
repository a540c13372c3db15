import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { AdministratorsOnly } from '../../components/administrators-only.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { departmentsSearch } from '../../app/search.js';
import { AddClosedDays } from './add-closed-days.js';
import { calendarQuery } from './api.js';
import { CalendarTable } from './calendar-table.js';
import { DigestTime } from './digest-time.js';
import { CalendarYear } from './calendar-year.js';

/** 閉庁日: when the offices are closed, and when on the other days the reminders go out. */
export function CalendarScreen() {
  return (
    <AdministratorsOnly ofAllPlans>
      <OwnCalendar />
    </AdministratorsOnly>
  );
}

function OwnCalendar() {
  const t = useTranslations('calendar');
  const { year } = useSearch({ from: '/signed-in/administration/closed-days', select: departmentsSearch });
  const query = useQuery(calendarQuery(year));
  return (
    <Loaded query={query}>
      {(calendar) => (
        <>
          <p className="screen-only">
            <Link to="/administration" className="inline-flex min-h-11 items-center">
              {t('back')}
            </Link>
          </p>
          <PageHeading title={t('title')} />
          <p className="my-2">{t('lead')}</p>
          <p className="my-2">{t('afterwards')}</p>
          <AddClosedDays />
          <CalendarYear key={calendar.fiscalYear} calendar={calendar} />
          <CalendarTable calendar={calendar} />
          <DigestTime key={calendar.digestAt} calendar={calendar} />
        </>
      )}
    </Loaded>
  );
}
