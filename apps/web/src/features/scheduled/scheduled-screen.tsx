import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { scheduledQuery } from './api.js';
import { ScheduledTable } from './scheduled-table.js';

/** What was put off to a later moment, and what became of it. */
export function ScheduledScreen() {
  const t = useTranslations('scheduled');
  const query = useQuery(scheduledQuery);
  return (
    <Loaded query={query}>
      {({ actions }) => {
        const waiting = actions.filter(({ status }) => status === 'waiting');
        const settled = actions.filter(({ status }) => status !== 'waiting');
        return (
          <>
            <PageHeading title={t('title')} />
            <p className="my-2">{t('lead')}</p>
            <h2 className="mt-6 text-std-22B-150">{t('waiting', { count: waiting.length })}</h2>
            {waiting.length === 0 ? <p className="my-2">{t('none')}</p> : <ScheduledTable caption={t('waitingCaption')} actions={waiting} />}
            {settled.length === 0 ? null : (
              <>
                <h2 className="mt-6 text-std-22B-150">{t('settled')}</h2>
                <ScheduledTable caption={t('settled')} actions={settled} />
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
