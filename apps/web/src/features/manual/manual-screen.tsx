import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import type { Manual, ManualPage, ShownPage } from './manual.js';
import { isManualPage, MANUAL_PAGES } from './manual.js';

function manualQuery(locale: Locale) {
  return queryOptions({
    queryKey: ['manual', locale],
    queryFn: async (): Promise<Manual> => (locale === 'ja' ? (await import('./ja.js')).ja : (await import('./en.js')).en),
    staleTime: Infinity,
  });
}

export function ManualScreen() {
  const { page } = useParams({ from: '/signed-in/manual/$page' });
  const query = useQuery(manualQuery(useLocale()));
  return <Loaded query={query}>{(manual) => <Page manual={manual} current={isManualPage(page) ? page : 'start'} />}</Loaded>;
}

/** One page of the manual, with links to the others. */
function Page({ manual, current }: { manual: Manual; current: ManualPage }) {
  const t = useTranslations('manual');
  return (
    <div className="gap-10 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
      <nav aria-label={t('pages')} className="screen-only mb-6">
        <ul>
          {MANUAL_PAGES.map((one) => (
            <li key={one} className="py-1">
              <Link
                to="/manual/$page"
                params={{ page: one }}
                activeOptions={{ includeHash: false }}
                className="inline-block min-h-6 aria-[current=page]:font-700 aria-[current=page]:no-underline"
              >
                {manual[one].title}
              </Link>
              <span className="block text-solid-gray-700">{manual[one].who}</span>
            </li>
          ))}
        </ul>
      </nav>
      <Article key={current} page={manual[current]} />
    </div>
  );
}

/** For people from outside: the one page that is theirs. */
export function ReaderManualScreen() {
  const t = useTranslations('reading');
  const query = useQuery(manualQuery(useLocale()));
  return (
    <>
      <p className="screen-only">
        <Link to="/reading" className="inline-flex min-h-11 items-center">
          {t('list')}
        </Link>
      </p>
      <Loaded query={query}>{({ comment }) => <Article page={comment} />}</Loaded>
    </>
  );
}

function Article({ page: { title, who, parts } }: { page: ShownPage }) {
  const hash = useLocation({ select: (location) => location.hash });
  // The part stands here only now, later than the browser looked for it.
  useEffect(() => {
    document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
  return (
    <article className="max-w-3xl">
      <PageHeading title={title} />
      <p className="my-2 text-solid-gray-700">{who}</p>
      {Object.entries(parts).map(([id, part]) => (
        <Part key={id} id={id} {...part} />
      ))}
    </article>
  );
}

function Part({ id, title, text, steps }: ShownPage['parts'][string] & { id: string }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-8 scroll-mt-4">
      <h2 id={`${id}-title`} className="text-std-22B-150">
        {title}
      </h2>
      {text.map((paragraph) => (
        <p key={paragraph} className="my-2">
          {paragraph}
        </p>
      ))}
      {steps.length === 0 ? null : (
        <ol className="my-2 list-decimal pl-6">
          {steps.map((step) => (
            <li key={step} className="my-1">
              {step}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
