import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';
import type { TakenDrafts, WaitingDrafts } from './api.js';
import { offlineDraftsQuery } from './api.js';
import { DownloadWorkbook } from './download-workbook.js';
import { DraftsTaken } from './drafts-taken.js';
import { UploadWorkbook } from './upload-workbook.js';

/** Drafting without the program: take the sheets away in a workbook, bring it back. */
export function OfflineDraftsScreen() {
  const { cycleId } = useParams({ from: '/signed-in/cycles/$cycleId/offline' });
  const query = useQuery(offlineDraftsQuery(cycleId));
  return <Loaded query={query}>{(waiting) => <OfflineDrafts key={cycleId} waiting={waiting} />}</Loaded>;
}

function OfflineDrafts({ waiting }: { waiting: WaitingDrafts }) {
  const t = useTranslations('offlineDrafts');
  const localized = useLocalized();
  const years = useFiscalYears()(waiting.cycle);
  const [taken, setTaken] = useState<TakenDrafts | null>(null);
  if (taken !== null) return <DraftsTaken taken={taken} onAnother={() => setTaken(null)} />;
  return (
    <>
      <p className="screen-only">
        <Link to="/" className="inline-flex min-h-11 items-center">
          {t('toMyWork')}
        </Link>
      </p>
      <p>
        {localized(waiting.cycle.planName)} {years}
      </p>
      <PageHeading title={t('title')} />
      <p className="my-4 max-w-3xl">{t('about')}</p>
      <DownloadWorkbook waiting={waiting} />
      <UploadWorkbook cycleId={waiting.cycle.id} onDone={setTaken} />
    </>
  );
}
