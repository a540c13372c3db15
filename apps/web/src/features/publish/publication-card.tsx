import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import type { Publication } from '#libs/contract/cycles.js';
import { holds, useViewer } from '../../api/viewer.js';
import { Badge } from '../../components/badge.js';
import { useDates } from '../../i18n/use-dates.js';
import { BuildProgress } from './build-progress.js';
import { PublicationFiles } from './publication-files.js';
import { PublicationProblems } from './publication-problems.js';
import { WithdrawPublication } from './withdraw-publication.js';

const TONE = { building: 'warning', built: 'plain', failed: 'bad' } as const;

export function PublicationCard({ publication, board }: { publication: Publication; board: Board }) {
  const t = useTranslations('publish');
  const words = useTranslations('publishing');
  const { version, status, live, withdrawal } = publication;
  const readable = status === 'built' && withdrawal === null;
  const withdraws = holds(useViewer(), 'administrator');
  return (
    <li className="rounded-12 border border-solid-gray-420 p-4">
      <h3 className="flex flex-wrap items-center gap-x-3 text-std-18B-160">
        {t('version', { version })}
        <span role="status">
          <Badge tone={TONE[status]}>{t(`statuses.${status}`)}</Badge>
        </span>
        {live ? <Badge tone="good">{t('live')}</Badge> : null}
        {withdrawal === null ? null : <Badge tone="bad">{words('withdrawn')}</Badge>}
      </h3>
      <About publication={publication} />
      {status === 'building' ? <BuildProgress progress={publication.progress} /> : null}
      {status === 'failed' ? <PublicationProblems publication={publication} closed={board.cycle.status === 'closed'} /> : null}
      {readable ? <PublicationFiles publication={publication} /> : null}
      {readable && withdraws ? <WithdrawPublication publication={publication} board={board} /> : null}
    </li>
  );
}

/** Who asked for it and when, what it is about, and what became of it. */
function About({ publication: { requestedAt, requestedBy, releasedAt, note, replaces, changes, withdrawal } }: { publication: Publication }) {
  const t = useTranslations('publish');
  const words = useTranslations('publishing');
  const { moment } = useDates();
  return (
    <>
      <p>{t('requested', { moment: moment(requestedAt), by: requestedBy })}</p>
      {releasedAt === null ? null : <p>{t('released', { moment: moment(releasedAt) })}</p>}
      {replaces === null ? null : (
        <p>{changes === null ? words('replaces', { version: replaces }) : words('replacesWith', { version: replaces, count: changes })}</p>
      )}
      {note === '' ? null : <p className="whitespace-pre-line">{t('noted', { note })}</p>}
      {withdrawal === null ? null : (
        <>
          <p>{words('withdrawnAt', { moment: moment(withdrawal.at), by: withdrawal.by })}</p>
          <p className="whitespace-pre-line">{words('withdrawnReason', { reason: withdrawal.reason })}</p>
        </>
      )}
    </>
  );
}
