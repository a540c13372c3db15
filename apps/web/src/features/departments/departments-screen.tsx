import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { departmentsSearch } from '../../app/search.js';
import { ButtonLink } from '../../components/button-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import type { Departments } from './api.js';
import { departmentsQuery } from './api.js';
import { AddDepartment } from './department-dialogs.js';
import { DepartmentList } from './department-list.js';
import { PlannedReorganisations } from './planned-reorganisations.js';
import { YearSwitch } from './year-switch.js';

/** 組織: the departments of a fiscal year, and where a reorganisation begins. */
export function DepartmentsScreen() {
  const { year } = useSearch({ from: '/signed-in/departments', select: departmentsSearch });
  return <Loaded query={useQuery(departmentsQuery(year))}>{(read) => <Tree read={read} />}</Loaded>;
}

function Tree({ read }: { read: Departments }) {
  const t = useTranslations('departments');
  const { departments, mayChange } = read;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <PageHeading title={t('title')} />
        {mayChange ? (
          <div className="screen-only flex flex-wrap gap-3">
            <AddDepartment read={read} />
            {departments.length > 0 ? (
              <ButtonLink kind="primary" to="/departments/reorganise">
                {t('reorganise')}
              </ButtonLink>
            ) : null}
          </div>
        ) : null}
      </div>
      {mayChange ? null : <p className="my-4">{t('readOnly')}</p>}
      <PlannedReorganisations read={read} />
      <YearSwitch key={read.fiscalYear} read={read} />
      {departments.length === 0 ? <p className="my-4">{t('none')}</p> : <DepartmentList read={read} />}
    </>
  );
}
