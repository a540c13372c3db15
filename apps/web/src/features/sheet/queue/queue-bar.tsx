import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SheetQueue } from '#libs/contract/sheet-queue.js';
import type { SheetSearch } from '../../../app/search.js';
import type { Neighbours } from './neighbours.js';

interface Props {
  readonly search: SheetSearch;
  readonly queue: SheetQueue;
  readonly neighbours: Neighbours;
  /** Whether letters move between sheets. */
  readonly letters: boolean;
}

const LOOK = 'inline-flex min-h-11 items-center whitespace-nowrap';

/** Back to the list, where the sheet stands in it, and the sheets before and after. */
export function QueueBar({ search, queue: { cycleId, total }, neighbours, letters }: Props) {
  const t = useTranslations('queue');
  const { place, previous, next } = neighbours;
  return (
    <nav
      aria-label={t('label')}
      className="screen-only mb-4 flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-solid-gray-300 pb-1"
    >
      <BackToList search={search} cycleId={cycleId} />
      {place === null ? (
        <p>{t('gone', { total })}</p>
      ) : (
        <p className="text-std-16B-170 tabular-nums">
          <span aria-hidden="true">{t('place', { place, total })}</span>
          <span className="sr-only">{t('placeSpoken', { place, total })}</span>
        </p>
      )}
      <div className="flex gap-x-6 sm:ml-auto">
        {previous ? (
          <Link to="/sheets/$sheetId" params={{ sheetId: previous.id }} search={search} aria-keyshortcuts={letters ? 'k' : undefined} className={LOOK}>
            <span aria-hidden="true">‹&nbsp;</span>
            {t('previous')}
          </Link>
        ) : null}
        {next ? (
          <Link to="/sheets/$sheetId" params={{ sheetId: next.id }} search={search} aria-keyshortcuts={letters ? 'j' : undefined} className={LOOK}>
            {place === null ? t('first') : t('next')}
            <span aria-hidden="true">&nbsp;›</span>
          </Link>
        ) : null}
      </div>
    </nav>
  );
}

function BackToList({ search: { list, ...filter }, cycleId }: { search: SheetSearch; cycleId: string }) {
  const t = useTranslations('queue');
  return list === 'board' ? (
    <Link to="/cycles/$cycleId" params={{ cycleId }} search={filter} hash="sheets" className={LOOK}>
      {t('back', { list: t('board') })}
    </Link>
  ) : (
    <Link to="/" className={LOOK}>
      {t('back', { list: t('work') })}
    </Link>
  );
}
