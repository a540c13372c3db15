import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { ResponseOf } from '../../api/client.js';
import { wordSearch } from '../../app/search.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { Pagination } from '../../components/pagination.js';
import { wordQuery } from './api.js';
import { FoundSheet } from './found-sheet.js';

/** What was found; the words are typed at the top of every page. */
export function SearchScreen() {
  const t = useTranslations('search');
  const { q = '', page = 1 } = useSearch({ from: '/signed-in/search', select: wordSearch });
  const query = useQuery(wordQuery(q, page));
  return (
    <>
      {/* Another search is another page: its heading takes the focus. */}
      <PageHeading key={q} title={q === '' ? t('title') : t('titleOf', { q })} />
      {q === '' ? <p className="my-4 max-w-3xl">{t('help')}</p> : <Loaded query={query} within>{(found) => <Results q={q} found={found} />}</Loaded>}
    </>
  );
}

function Results({ q, found }: { q: string; found: ResponseOf<'searchSheets'> }) {
  const t = useTranslations('search');
  if (found.tooShort) return <Nothing title={t('tooShort')} help={t('tooShortHelp')} />;
  if (found.total === 0) return <Nothing title={t('none', { q })} help={t('noneHelp')} />;
  return (
    <>
      <p role="status" className="my-4 text-std-18N-160">
        {t('count', { total: found.total })}
      </p>
      <ol aria-label={t('list')} className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
        {found.rows.map((sheet) => (
          <FoundSheet key={sheet.id} sheet={sheet} />
        ))}
      </ol>
      <Pagination
        {...found}
        link={(page, label) => (
          <Link to="/search" search={{ q, page }}>
            {label}
          </Link>
        )}
      />
    </>
  );
}

function Nothing({ title, help }: { title: string; help: string }) {
  const t = useTranslations('search');
  return (
    <div className="my-6 rounded-12 bg-solid-gray-50 p-6">
      <p role="status" className="text-std-18B-160">
        {title}
      </p>
      <p>{help}</p>
      <p className="mt-4 max-w-3xl text-solid-gray-700">{t('help')}</p>
    </div>
  );
}
