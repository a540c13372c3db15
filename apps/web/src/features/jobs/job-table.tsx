import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { JobState } from '#libs/contract/job-board.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import type { Column } from '../../components/table.js';
import { Table } from '../../components/table.js';
import { useAction } from '../../components/use-action.js';
import { useDates } from '../../i18n/use-dates.js';
import type { Job, JobBoard } from './api.js';
import { useJobName } from './use-job-name.js';

export function JobTable({ board, state }: { board: JobBoard; state: JobState }) {
  const t = useTranslations('jobs');
  const { moment } = useDates();
  const nameOf = useJobName();
  const result: Record<JobState, Column<Job>[]> = {
    open: [
      { key: 'queue', header: t('inQueue'), cell: ({ relayedAt, inQueue }) => queueWord(relayedAt === null ? 'unrelayed' : (inQueue ?? 'missing')) },
      { key: 'error', header: t('lastError'), wide: true, cell: ({ lastError }) => lastError ?? t('nothing') },
    ],
    failed: [
      { key: 'error', header: t('lastError'), wide: true, cell: ({ lastError }) => lastError ?? t('nothing') },
      { key: 'retry', header: t('action'), cell: (job) => <Retry job={job} /> },
    ],
    done: [
      { key: 'doneAt', header: t('doneAt'), wide: true, cell: ({ doneAt }) => (doneAt === null ? t('nothing') : moment(doneAt)) },
    ],
  };
  const queueWord = (word: string) => (word in QUEUE_WORDS ? t(`queue.${word as keyof typeof QUEUE_WORDS}`) : word);
  return (
    <Table
      caption={t('list', { count: board.jobs.total })}
      rows={board.jobs.rows}
      rowKey={({ id }) => id}
      stacks
      columns={[
        { key: 'name', header: t('name'), heads: true, short: true, cell: ({ name }) => nameOf(name) },
        { key: 'askedAt', header: t('askedAt'), short: true, cell: ({ askedAt }) => moment(askedAt) },
        { key: 'attempts', header: t('attempts'), numeric: true, cell: ({ attempts }) => attempts },
        ...result[state],
      ]}
    />
  );
}

/** The words that catalogues have for what a queue says. */
const QUEUE_WORDS = { unrelayed: true, waiting: true, delayed: true, active: true, failed: true, completed: true, missing: true } as const;

function Retry({ job }: { job: Job }) {
  const t = useTranslations('jobs');
  const nameOf = useJobName();
  const queryClient = useQueryClient();
  const { run, busy, error } = useAction(async () => {
    await request('retryJob', { params: { jobId: job.id } });
    await queryClient.invalidateQueries({ queryKey: ['jobs'] });
  });
  return (
    <>
      <Button aria-label={t('retryOne', { name: nameOf(job.name) })} onClick={() => void run()}>
        {busy ? t('retrying') : t('retry')}
      </Button>
      {error === null ? null : <ProblemNotice error={error} />}
    </>
  );
}
