import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { JobState } from '#libs/contract/job-board.js';
import { jobsSearch } from '../../app/search.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { Pagination } from '../../components/pagination.js';
import { Tabs } from '../../components/tabs.js';
import type { JobBoard } from './api.js';
import { jobsQuery } from './api.js';
import { JobTable } from './job-table.js';

const STATES: readonly JobState[] = ['open', 'failed', 'done'];

export function JobsScreen() {
  const { state = 'open', page } = useSearch({ from: '/signed-in/administration/jobs', select: jobsSearch });
  const query = useQuery(jobsQuery({ state, ...(page === undefined ? {} : { page }) }));
  return <Loaded query={query}>{(board) => <Jobs board={board} state={state} />}</Loaded>;
}

function Jobs({ board, state }: { board: JobBoard; state: JobState }) {
  const t = useTranslations('jobs');
  const count = (of: JobState) => board.counts.reduce((sum, counts) => sum + counts[of], 0);
  return (
    <>
      <PageHeading title={t('title')} />
      <p>{t(`backends.${board.backend}`)}</p>
      <Tabs label={t('states')}>
        {STATES.map((of) => (
          <Link key={of} to="/administration/jobs" search={{ state: of }} activeOptions={{ exact: true, includeSearch: true }}>
            {t('counted', { state: t(`state.${of}`), count: count(of) })}
          </Link>
        ))}
      </Tabs>
      {board.jobs.rows.length === 0 ? <p className="my-4">{t(`none.${state}`)}</p> : <JobTable board={board} state={state} />}
      <Pagination
        {...board.jobs}
        link={(page, label) => (
          <Link to="/administration/jobs" search={{ state, page }}>
            {label}
          </Link>
        )}
      />
    </>
  );
}
