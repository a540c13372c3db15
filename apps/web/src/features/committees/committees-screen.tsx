import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { Table } from '../../components/table.js';
import { useDates } from '../../i18n/use-dates.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { AdministratorsOnly } from '../../components/administrators-only.js';
import { ToStaffing } from '../staffing/staffing-screen.js';
import type { Committees } from './api.js';
import { committeesQuery } from './api.js';
import { FoundCommittee } from './found-committee.js';

export function CommitteesScreen() {
  return (
    <AdministratorsOnly>
      <List />
    </AdministratorsOnly>
  );
}

function List() {
  const t = useTranslations('committees');
  const query = useQuery(committeesQuery);
  return (
    <Loaded query={query}>
      {(list) => (
        <>
          <ToStaffing />
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <PageHeading title={t('title')} />
            <FoundCommittee {...list} />
          </div>
          <p className="my-4">{t('help')}</p>
          {list.committees.length === 0 ? <p className="my-6 rounded-12 bg-solid-gray-50 p-6">{t('none')}</p> : <CommitteeTable {...list} />}
        </>
      )}
    </Loaded>
  );
}

function CommitteeTable({ committees }: Pick<Committees, 'committees'>) {
  const t = useTranslations();
  const localized = useLocalized();
  const { fullDay } = useDates();
  return (
    <Table
      caption={t('committees.caption', { count: committees.length })}
      rows={committees}
      rowKey={({ id }) => id}
      stacks
      columns={[
        {
          key: 'name',
          header: t('committees.name'),
          heads: true,
          cell: ({ id, name }) => (
            <Link to="/committees/$committeeId" params={{ committeeId: id }} className="inline-flex min-h-11 items-center">
              {name}
            </Link>
          ),
        },
        { key: 'role', header: t('committees.role'), cell: ({ role }) => t(`roles.${role}`) },
        { key: 'plan', header: t('committees.plan'), cell: ({ plan }) => (plan === null ? t('committees.allPlans') : localized(plan.name)) },
        { key: 'members', header: t('committees.members'), cell: ({ members }) => t('committees.memberCount', { count: members }) },
        {
          key: 'until',
          header: t('committees.until'),
          cell: ({ members, until }) => (until !== null ? fullDay(until) : members === 0 ? t('committees.noTerm') : t('committees.openEnd')),
        },
        {
          key: 'renews',
          header: t('committees.renewsOn'),
          cell: ({ renewsOn }) => (renewsOn === null ? t('committees.notPlanned') : fullDay(renewsOn)),
        },
      ]}
    />
  );
}
