import { Fragment } from 'react';
import { inLocale } from '#libs/domain/text/localized-text.js';
import type { FilteredReport, FilterKey, ReportFilter } from '../filter-report.js';
import { FILTER_KEYS } from '../filter-report.js';
import { itemsPage } from '../items-page.js';
import { messagesFor } from '../messages/messages.js';
import { municipalityAddress, planAddress } from '../public-address.js';
import type { Report } from '../report.js';
import { placesOf } from '../report-places.js';
import { printedFiscalYears } from '../report-wording.js';
import { withSections } from '../section-report.js';
import { GradeTag } from '../view/grade-tag.js';
import { ReadingNotes } from '../view/reading-notes.js';
import { ReportNotes } from '../view/report-notes.js';
import { ReportTitle } from '../view/report-title.js';
import { ScrollRegion } from '../view/scroll-region.js';
import { SectionHeading } from '../view/section-heading.js';
import { SectionView } from '../view/section-view.js';
import { AboutRelease } from './about-release.js';
import { FilterForm, gradeLabel, valueWords } from './filter-form.js';
import { ItemPageLinks, PagedItems } from './item-pages.js';
import { MarkCounts } from './mark-counts.js';
import { renderPage, StaffLink } from './page-shell.js';
import { linksFrom } from './report-page.js';
import type { SiteReader } from './site-reader.js';
import { otherLocale, siteHref, withQuery } from './site-reader.js';
import { SiteStyles } from './site-styles.js';

export interface FilteredPage {
  readonly whole: Report;
  readonly filtered: FilteredReport;
  readonly filter: ReportFilter;
  /** Of what somebody asked for and this year does not have. */
  readonly ignored: readonly FilterKey[];
  /** In whose folder the page stands: its language is that of the folder. */
  readonly reader: SiteReader;
  /** Of the items, from 1 on. */
  readonly page: number;
}

/** A year's items, narrowed down, at the year's own address. */
export function renderFiltered(page: FilteredPage): string {
  const { whole, filtered, reader } = page;
  const { locale } = reader;
  const messages = messagesFor(locale);
  const words = messages.site.filter;
  const municipality = inLocale(whole.municipality.name, locale);
  const plan = inLocale(whole.plan.name, locale);
  const years = printedFiscalYears(whole.fiscalYearFrom, whole.fiscalYearTo, locale);
  const paged = itemsPage(filtered.report.sections, page.page);
  const report = withSections(filtered.report, paged.sections);
  const places = placesOf(report);
  const links = linksFrom({ locale, path: '' });
  return renderPage({
    locale,
    title: `${words.title} ${messages.summary.count(filtered.found)} | ${years} ${plan} | ${municipality}`,
    municipality,
    home: siteHref(reader, '/'),
    trail: [
      { name: municipality, href: siteHref(reader, municipalityAddress(whole.municipality.key)) },
      { name: plan, href: siteHref(reader, planAddress({ municipality: whole.municipality.key, plan: whole.plan.key })) },
      { name: years, href: reader.path },
    ],
    breadcrumb: words.heading,
    head: <SiteStyles />,
    languages: [{ locale: otherLocale(locale), href: withQuery(otherFolder(reader), reader.query) }],
    main: (
      <article className="report">
        <ReportTitle report={whole} locale={locale} headingLevel={1} />
        <FilterForm report={whole} locale={locale} filter={page.filter} open />
        <Result page={page} />
        <PagedItems page={paged.page} pages={paged.pages} reader={reader} />
        {filtered.found > 0 && (
          <>
            <Counts page={page} />
            <ReadingNotes report={report} carriedOver locale={locale} />
            {places.sections.map((place, index) => (
              <Fragment key={place.section.key}>
                <SectionHeading section={place.section} locale={locale} level={3 + place.section.depth} />
                <SectionView {...{ report, places, place, index, links, locale }} headingLevel={4 + place.section.depth} />
              </Fragment>
            ))}
            <ItemPageLinks page={paged.page} pages={paged.pages} reader={{ ...reader, chosen: false }} />
            <ReportNotes report={report} locale={locale} headingLevel={2} />
          </>
        )}
      </article>
    ),
    footer: (
      <>
        <AboutRelease report={whole} place={{ locale, path: '' }} />
        <p className="site-footer-links">
          <StaffLink locale={locale} />
        </p>
      </>
    ),
  });
}

/** The English pages of a year stand in a folder below the Japanese ones. */
function otherFolder({ locale, path }: SiteReader): string {
  return locale === 'en' ? path.replace(/en\/$/, '') : `${path}en/`;
}

/** What was asked for and how much was found, in words. */
function Result({ page }: { readonly page: FilteredPage }) {
  const { whole, filtered, filter, ignored, reader } = page;
  const { locale } = reader;
  const words = messagesFor(locale).site.filter;
  const asked = FILTER_KEYS.filter((key) => filter[key].length > 0);
  const nameOf = (key: FilterKey) => (key === 'grade' ? gradeLabel(whole, locale) : words.labels[key]);
  return (
    <section aria-labelledby="result">
      <h2 id="result" className="report-chapter">
        {words.heading}
      </h2>
      {ignored.length > 0 && <p className="site-notice">{words.ignored(ignored.map(nameOf))}</p>}
      {asked.length > 0 && (
        <ul className="site-asked">
          {asked.map((key) => (
            <li key={key}>
              {words.asked(nameOf(key), filter[key].map((value) => valueWords(key, value, whole, locale)))}
            </li>
          ))}
        </ul>
      )}
      {filtered.found === 0 ? (
        <div className="home-empty">
          <h3>{words.nothing}</h3>
          <p>{words.nothingHint}</p>
        </div>
      ) : (
        <p className="site-found">{asked.length === 0 ? words.all(filtered.total) : words.found(filtered.found, filtered.total)}</p>
      )}
      {(asked.length > 0 || ignored.length > 0) && (
        <p className="site-reset">
          <a href={reader.path}>{words.reset}</a>
        </p>
      )}
    </section>
  );
}

/** The marks of what was found, and those of the whole plan below them. */
function Counts({ page: { whole, filtered, reader } }: { readonly page: FilteredPage }) {
  const { locale } = reader;
  const messages = messagesFor(locale);
  if (whole.marks.length === 0) return null;
  const caption = messages.site.filter.summaryCaption(gradeLabel(whole, locale));
  const blanks = whole.summary.blank > 0;
  const lines = [
    { name: messages.site.filter.shown, summary: filtered.report.summary },
    { name: messages.summary.wholePlan, summary: whole.summary },
  ];
  return (
    <ScrollRegion label={messages.table.scrollable(caption)}>
      <table className="report-table report-summary-table site-counts">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.summary.group}</th>
            {whole.marks.map((mark) => (
              <th key={mark.symbol} scope="col">
                <GradeTag mark={mark} locale={locale} />
              </th>
            ))}
            {blanks && <th scope="col">{messages.summary.blank}</th>}
            <th scope="col">{messages.summary.total}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, summary }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <MarkCounts summary={summary} blanks={blanks} locale={locale} />
              <td>{messages.summary.count(summary.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
