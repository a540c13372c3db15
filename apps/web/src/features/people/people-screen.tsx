import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { peopleSearch } from '../../app/search.js';
import { ButtonLink } from '../../components/button-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { Pagination } from '../../components/pagination.js';
import { Table } from '../../components/table.js';
import type { People } from './api.js';
import { peopleQuery } from './api.js';
import { PeopleFilter } from './people-filter.js';
import { RoleList } from './role-list.js';
import { StatusBadge } from './status-badge.js';

/** 職員: who is there, and where each is changed. */
export function PeopleScreen() {
  const filter = useSearch({ from: '/signed-in/people', select: peopleSearch });
  const query = useQuery(peopleQuery(filter));
  return <Loaded query={query}>{(people) => <PeoplePage people={people} />}</Loaded>;
}

function PeoplePage({ people }: { people: People }) {
  const t = useTranslations('people');
  return (
    <>
      <PageHeading title={t('title')} />
      <div className="screen-only my-4 flex flex-wrap gap-3">
        <ButtonLink kind="primary" to="/people/invite">
          {t('invite')}
        </ButtonLink>
        <ButtonLink to="/people/table">{t('inviteMany')}</ButtonLink>
      </div>
      <PeopleFilter people={people} />
      {people.rows.length === 0 ? <p className="my-4">{t('none')}</p> : <PeopleTable people={people} />}
      <Pagination
        {...people}
        link={(page, label) => (
          <Link to="/people" search={(search) => ({ ...search, page })}>
            {label}
          </Link>
        )}
      />
    </>
  );
}

function PeopleTable({ people: { rows, total } }: { people: People }) {
  const t = useTranslations('people');
  return (
    <Table
      caption={t('caption', { count: total })}
      rows={rows}
      rowKey={({ id }) => id}
      stacks
      columns={[
        {
          key: 'name',
          header: t('name'),
          heads: true,
          short: true,
          cell: ({ id, name }) => (
            <Link to="/people/$accountId" params={{ accountId: id }}>
              {name}
            </Link>
          ),
        },
        { key: 'department', header: t('affiliation'), cell: ({ department }) => <span className="inline-block sm:min-w-32">{department ?? t('noDepartment')}</span> },
        { key: 'roles', header: t('roles'), cell: ({ roles }) => <RoleList roles={roles} /> },
        { key: 'status', header: t('status'), short: true, cell: (person) => <StatusBadge {...person} /> },
        { key: 'email', header: t('email'), cell: ({ email }) => <span className="inline-block wrap-anywhere sm:min-w-72">{email}</span> },
      ]}
    />
  );
}
