import type { Piece } from '#libs/domain/text/excerpt.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { municipalityAddress, PUBLIC_HOME, searchAddress } from '../public-address.js';
import { printedFiscalYears } from '../report-wording.js';
import { langOfContent, langOfText } from '../view/own-words.js';
import { PageLinks } from './page-links.js';
import type { PublicMunicipality } from './published-years.js';
import { MAX_SEARCH_LENGTH, SearchForm } from './search-form.js';
import { renderSitePage } from './site-page.js';
import type { SiteReader } from './site-reader.js';
import { siteHref } from './site-reader.js';

/** An item of a live publication, with the words that were searched for marked. */
export interface FoundItem {
  readonly address: string;
  readonly plan: LocalizedText;
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
  readonly number: string;
  readonly title: readonly Piece[];
  /** The headings above it. */
  readonly section: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

export interface FoundIn {
  readonly municipality: PublicMunicipality;
  readonly total: number;
  readonly items: readonly FoundItem[];
}

export interface SearchPage {
  /** null: in all municipalities. */
  readonly municipality: PublicMunicipality | null;
  readonly words: string;
  /** tooShort also when nothing was asked for yet: words is empty then. */
  readonly problem: 'tooShort' | 'tooLong' | null;
  /** By municipality; those with something only. */
  readonly found: readonly FoundIn[];
  /** Of one municipality's results; null: the first few of each. */
  readonly page: { readonly page: number; readonly pages: number; readonly pageSize: number } | null;
}

/** Items of the years that are live, by what they say. */
export function renderSearch(reader: SiteReader, page: SearchPage): string {
  const { locale } = reader;
  const messages = messagesFor(locale);
  const words = messages.site.search;
  const place = page.municipality && inLocale(page.municipality.name, locale);
  const folder = page.municipality ? municipalityAddress(page.municipality.key) : PUBLIC_HOME;
  const total = page.found.reduce((sum, { total: count }) => sum + count, 0);
  return renderSitePage({
    reader,
    title: `${page.words === '' ? '' : `${page.words} | `}${words.title}${place ? ` | ${place}` : ''}`,
    municipality: place,
    trail: place === null ? [] : [{ name: place, href: folder }],
    breadcrumb: words.title,
    feedOf: null,
    main: (
      <div className="site-column">
        <h1>{words.heading(place ?? words.everywhere)}</h1>
        <SearchForm reader={reader} action={searchAddress(folder)} words={page.words} />
        {page.words !== '' && <Answer reader={reader} page={page} total={total} />}
      </div>
    ),
  });
}

function Answer({ reader, page, total }: { readonly reader: SiteReader; readonly page: SearchPage; readonly total: number }) {
  const { locale } = reader;
  const words = messagesFor(locale).site.search;
  if (page.problem) return <p className="site-notice">{page.problem === 'tooLong' ? words.tooLong(MAX_SEARCH_LENGTH) : words.tooShort}</p>;
  if (total === 0) {
    return (
      <div className="home-empty">
        <h2>{words.nothing(page.words)}</h2>
        <p>{words.nothingHint}</p>
      </div>
    );
  }
  const first = page.page ? (page.page.page - 1) * page.page.pageSize + 1 : 1;
  return (
    <>
      <p className="site-found">
        {words.found(page.words, total)}
        {page.page && page.page.pages > 1 && ` ${words.foundRange(first, first + page.found[0]!.items.length - 1)}`}
      </p>
      {page.found.map((found) => (
        <section key={found.municipality.key} aria-labelledby={page.municipality ? undefined : `found-${found.municipality.key}`}>
          {page.municipality === null && (
            <h2 id={`found-${found.municipality.key}`}>
              {words.municipalityCount(inLocale(found.municipality.name, locale), found.total)}
            </h2>
          )}
          <ol className="site-results" start={first}>
            {found.items.map((item) => (
              <li key={`${item.address} ${item.number}`}>
                <Found item={item} inSection={page.municipality === null} reader={reader} />
              </li>
            ))}
          </ol>
          {page.page === null && found.total > found.items.length && (
            <p>
              <a href={siteHref(reader, searchAddress(municipalityAddress(found.municipality.key)), [['q', page.words]])}>
                {words.allOf(inLocale(found.municipality.name, locale), found.total)}
              </a>
            </p>
          )}
        </section>
      ))}
      {page.page && (
        <PageLinks
          page={page.page.page}
          pages={page.page.pages}
          label={words.pages}
          href={(number) => siteHref(reader, reader.path, [['q', page.words], ['page', String(number)]])}
          locale={locale}
        />
      )}
    </>
  );
}

function Found({ item, inSection, reader }: { readonly item: FoundItem; readonly inSection: boolean; readonly reader: SiteReader }) {
  const { locale } = reader;
  const Title = inSection ? 'h3' : 'h2';
  return (
    <article lang={langOfContent(locale)}>
      <Title>
        <a href={item.address}>
          {item.number !== '' && `${messagesFor(locale).site.search.item(item.number)} `}
          <Marked pieces={item.title} />
        </a>
      </Title>
      <p className="site-result-place">
        <span lang={langOfText(item.plan, locale)}>{inLocale(item.plan, locale)}</span>{' '}
        <span lang={locale}>{printedFiscalYears(item.fiscalYearFrom, item.fiscalYearTo, locale)}</span>{' '}
        <Marked pieces={item.section} />
      </p>
      {item.excerpt.length > 0 && (
        <p>
          <Marked pieces={item.excerpt} />
        </p>
      )}
    </article>
  );
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>;
}
