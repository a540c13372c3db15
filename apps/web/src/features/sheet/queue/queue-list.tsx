import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { SheetQueue } from '#libs/contract/sheet-queue.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import type { SheetSearch } from '../../../app/search.js';

interface Props {
  readonly sheetId: string;
  readonly search: SheetSearch;
  readonly queue: SheetQueue;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The list around the sheet, beside it. */
export function QueueList({ sheetId, search, queue, open, onOpen }: Props) {
  const t = useTranslations();
  const list = useRef<HTMLOListElement>(null);
  const listName = t(search.list === 'board' ? 'queue.board' : 'queue.work');
  // The sheet that is open stands in the middle; the page itself does not move.
  useLayoutEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && here) list.current.scrollTop = here.offsetTop - (list.current.clientHeight - here.offsetHeight) / 2;
  }, [sheetId, queue, open]);
  return (
    <details open={open} onToggle={(event) => onOpen(event.currentTarget.open)} className="my-4">
      <summary className="min-h-11 cursor-pointer content-center text-std-16B-170">
        {t('queue.title', { list: listName, total: queue.total })}
      </summary>
      <ol ref={list} aria-label={listName} className="relative max-h-80 overflow-y-auto rounded-8 border border-solid-gray-420">
        {queue.sheets.map(({ id, number, title, stage, waiting }) => (
          <li key={id} className="border-b border-solid-gray-200 last:border-b-0">
            <Link
              to="/sheets/$sheetId"
              params={{ sheetId: id }}
              search={search}
              activeOptions={{ includeSearch: false }}
              aria-current={id === sheetId ? 'page' : undefined}
              className="block min-h-11 px-3 py-2 no-underline hover:underline aria-[current=page]:border-l-4 aria-[current=page]:border-key-900 aria-[current=page]:bg-key-50 aria-[current=page]:font-700"
            >
              {t('queue.item', { number: spokenNumber(number), title })}
              {search.list === 'board' ? (
                <span className="block text-solid-gray-700">
                  {t(`stages.${stage}`)}
                  {waiting ? <span className="ml-3">{t('queue.waiting')}</span> : null}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ol>
    </details>
  );
}
