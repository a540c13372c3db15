import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { holds, useViewer } from '../../api/viewer.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { ToStaffing } from '../staffing/staffing-screen.js';
import { AbsenceForm } from './absence-form.js';
import { AbsenceTable } from './absence-table.js';
import { absencesQuery } from './api.js';

/** 不在と代理: everybody's own; administrators see and set all of them. */
export function AbsencesScreen() {
  const t = useTranslations('absences');
  const administers = holds(useViewer(), 'administrator');
  const query = useQuery(absencesQuery);
  return (
    <Loaded query={query}>
      {({ absences, people, everybody }) => (
        <>
          {administers ? <ToStaffing /> : null}
          <PageHeading title={t('title')} />
          <p className="my-4">{t('help')}</p>
          <AbsenceForm people={people} everybody={everybody} />
          {absences.length === 0 ? (
            <p className="my-6 rounded-12 bg-solid-gray-50 p-6">{t('none')}</p>
          ) : (
            <AbsenceTable absences={absences} />
          )}
        </>
      )}
    </Loaded>
  );
}
