import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import type { PublicationChange, PublicationChanges as Changes } from '#libs/contract/publications.js';
import { request } from '../../api/client.js';
import { Badge } from '../../components/badge.js';
import { Button } from '../../components/button.js';
import { Loaded } from '../../components/loaded.js';
import { Pagination } from '../../components/pagination.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { ComparedTexts } from '../compare/compared-texts.js';

/** What publishing now would change, against the version that it would replace: looked at before anybody publishes. */
export function PublicationChanges({ board }: { board: Board }) {
  const [page, setPage] = useState(1);
  const query = useQuery({
    // Another version to compare with is another question.
    queryKey: ['publication-changes', board.cycle.id, board.version, page],
    queryFn: () => request('readPublicationChanges', { params: { cycleId: board.cycle.id }, query: { page } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={query} within>
      {({ replaces, changes }) => (replaces === null ? null : <ChangeList replaces={replaces} changes={changes} onPage={setPage} />)}
    </Loaded>
  );
}

interface ListProps {
  readonly replaces: number;
  readonly changes: Changes['changes'];
  readonly onPage: (page: number) => void;
}

function ChangeList({ replaces: version, changes, onPage }: ListProps) {
  const t = useTranslations('publishing.changes');
  return (
    <section aria-labelledby="publication-changes" className="my-6">
      <h2 id="publication-changes" className="text-std-22B-150">
        {t('title', { version })}
      </h2>
      {changes.total === 0 ? (
        <p className="my-2">
          {t('none', { version })} {t('noneHelp')}
        </p>
      ) : (
        <>
          <p className="my-2">{t('count', { count: changes.total })}</p>
          <ol className="space-y-4">
            {changes.rows.map((change) => (
              <Change key={`${change.sectionKey} ${change.itemKey ?? ''}`} change={change} version={version} />
            ))}
          </ol>
          <Pagination
            {...changes}
            link={(page, label) => (
              <Button kind="quiet" onClick={() => onPage(page)}>
                {label}
              </Button>
            )}
          />
        </>
      )}
    </section>
  );
}

/** Sentences are compared word by word; values and marks are not. */
function isProse(text: string): boolean {
  return /[。\n]/.test(text);
}

const TONE = { added: 'good', removed: 'bad', changed: 'strong' } as const;

function Change({ change: { kind, number, title, fields, sheetId }, version }: { change: PublicationChange; version: number }) {
  const t = useTranslations('publishing.changes');
  const localized = useLocalized();
  const item = t('named', { number, title }).trim();
  const sides = { before: t('before', { version }), after: t('after'), ofOneSheet: true };
  return (
    <li className="rounded-12 border border-solid-gray-420 p-4">
      <h3 className="flex flex-wrap items-center gap-x-3 text-std-18B-160">
        <Badge tone={TONE[kind]}>{t(`kinds.${kind}`)}</Badge> {item}
      </h3>
      {fields.map(({ label, before, after }) => (
        <div key={label.ja} className="mt-3">
          <h4 className="text-std-16B-170">{localized(label)}</h4>
          <ComparedTexts before={before} after={after} prose={isProse(before) && isProse(after)} sides={sides} missing={{ before: false, after: false }} />
        </div>
      ))}
      {sheetId === null ? null : (
        <p>
          <Link to="/sheets/$sheetId" params={{ sheetId }} className="inline-flex min-h-11 items-center" aria-label={t('toSheetOf', { item })}>
            {t('toSheet')}
          </Link>
        </p>
      )}
    </li>
  );
}
