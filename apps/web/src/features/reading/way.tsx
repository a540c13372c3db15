import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { ReadingLink } from '#libs/contract/reading.js';
import type { Reading } from './api.js';
import { useItemName } from './use-item-name.js';

/** To what comes before and after in the document. */
export function Way({ reading: { previous, next } }: { reading: Reading }) {
  const t = useTranslations('reading');
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={t('way')} className="screen-only mt-10 grid gap-4 sm:grid-cols-2">
      {previous === null ? <span /> : <WayLink link={previous} word={t('previous')} arrow="←" />}
      {next === null ? null : <WayLink link={next} word={t('next')} arrow="→" />}
    </nav>
  );
}

function WayLink({ link, word, arrow }: { link: ReadingLink; word: string; arrow: string }) {
  const name = useItemName();
  return (
    <Link
      to="/reading/$sheetId"
      params={{ sheetId: link.sheetId }}
      className="block rounded-8 border border-solid-gray-420 px-4 py-3 no-underline hover:underline"
    >
      <span className="block text-std-16B-170">
        <span aria-hidden="true">{arrow} </span>
        {word}
      </span>
      <span className="block">{name(link)}</span>
    </Link>
  );
}
