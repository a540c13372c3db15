import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { workSearch } from '../../app/search.js';
import type { ResponseOf } from '../../api/client.js';
import { ButtonLink } from '../../components/button-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { Pagination } from '../../components/pagination.js';
import { myWorkQuery } from './api.js';
import { DeputyNotice } from './deputy-notice.js';
import { HandedOn } from './handed-on.js';
import { MeetingLinks } from './meeting-links.js';
import { OfflineLinks } from './offline-links.js';
import { WaitingSheet } from './waiting-sheet.js';

export function MyWorkScreen() {
  const { page = 1, handedOn = 1 } = useSearch({ from: '/signed-in/', select: workSearch });
  const query = useQuery(myWorkQuery(page, handedOn));
  return <Loaded query={query}>{(work) => <MyWork work={work} />}</Loaded>;
}

function MyWork({ work: { waiting, handedOn } }: { work: ResponseOf<'myWork'> }) {
  const t = useTranslations('myWork');
  const [first] = waiting.rows;
  return (
    <>
      <PageHeading title={t('title')} />
      <DeputyNotice />
      {waiting.total === 0 ? (
        <Nothing />
      ) : (
        <div className="my-4 flex flex-wrap items-center gap-x-6 gap-y-2">
          <p className="text-std-18N-160">{t('waiting', { count: waiting.total })}</p>
          {first && waiting.page === 1 ? (
            <ButtonLink kind="primary" to="/sheets/$sheetId" params={{ sheetId: first.id }} search={{ list: 'work' }}>
              {t('openNext')}
            </ButtonLink>
          ) : null}
          <MeetingLinks waiting={waiting.rows} />
          <OfflineLinks waiting={waiting.rows} />
        </div>
      )}
      <ol aria-label={t('waitingList')} className="divide-y divide-solid-gray-300 border-y border-solid-gray-300 empty:border-0">
        {waiting.rows.map((sheet) => (
          <WaitingSheet key={sheet.id} sheet={sheet} />
        ))}
      </ol>
      <Pagination
        {...waiting}
        link={(page, label) => (
          <Link to="/" search={(search) => ({ ...search, page })}>
            {label}
          </Link>
        )}
      />
      <HandedOn sheets={handedOn} />
    </>
  );
}

function Nothing() {
  const t = useTranslations('myWork');
  return (
    <div className="my-6 rounded-12 bg-solid-gray-50 p-6">
      <p className="text-std-18B-160">{t('nothing')}</p>
      <p>{t('nothingHelp')}</p>
    </div>
  );
}
