import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import type { Publication } from '#libs/contract/cycles.js';
import { boardQuery } from '../../api/board.js';
import { holds, useViewer } from '../../api/viewer.js';
import { CloseCycle } from '../../components/close-cycle.js';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';
import { PublicationChanges } from './publication-changes.js';
import { PublicationList } from './publication-list.js';
import { PublishForm } from './publish-form.js';

export function PublishScreen() {
  const { cycleId } = useParams({ from: '/signed-in/cycles/$cycleId/publish' });
  const query = useQuery(boardQuery(cycleId));
  return <Loaded query={query}>{(board) => <Publish board={board} />}</Loaded>;
}

function Publish({ board }: { board: Board }) {
  const t = useTranslations('publish');
  const localized = useLocalized();
  const years = useFiscalYears()(board.cycle);
  return (
    <>
      <p>{localized(board.cycle.planName)}</p>
      <PageHeading title={t('title', { years })} />
      <p>
        <Link
          to="/cycles/$cycleId"
          params={{ cycleId: board.cycle.id }}
          className="inline-flex min-h-11 items-center"
        >
          {t('toBoard')}
        </Link>
      </p>
      {holds(useViewer(), 'administrator') ? <NextStep board={board} /> : null}
      <PublicationList board={board} />
    </>
  );
}

/** What a correction is compared with. */
function isReadable({ status, withdrawal }: Publication): boolean {
  return status === 'built' && withdrawal === null;
}

/** Close first, then publish; a correction later is a new version. */
function NextStep({ board }: { board: Board }) {
  const t = useTranslations('publish');
  if (board.cycle.status !== 'running') {
    return (
      <>
        {board.publications.some(isReadable) ? <PublicationChanges board={board} /> : null}
        <PublishForm board={board} />
      </>
    );
  }
  const unfinished = board.stages.reduce((sum, { stage, count }) => (stage === 'ready' ? sum : sum + count), 0);
  return (
    <Notice kind="information" title={t('stillRunning')}>
      <p className="mb-3">{unfinished > 0 ? t('unfinished', { count: unfinished }) : t('allFinished')}</p>
      <CloseCycle board={board} />
    </Notice>
  );
}
