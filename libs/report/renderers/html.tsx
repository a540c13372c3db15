import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { dayOfInstant, printedDate } from '../japanese-date.js';
import { messagesFor } from '../messages/messages.js';
import { fixedAddress } from '../public-address.js';
import { FilterForm } from '../public-pages/filter-form.js';
import { renderPage } from '../public-pages/page-shell.js';
import type { DownloadFormat } from '../published-file.js';
import type { Report } from '../report.js';
import { printedFiscalYears } from '../report-wording.js';
import { langOfContent } from '../view/own-words.js';
import { ReportView } from '../view/report-view.js';
import { printedFileSize } from './file-size.js';

export interface PageLinks {
  readonly home: string;
  readonly downloads: readonly DownloadLink[];
}

export interface DownloadLink {
  readonly format: DownloadFormat;
  readonly href: string;
  readonly bytes: number;
}

/** The report as a static public page. */
export function renderHtml(report: Report, links: PageLinks, locale: Locale = 'ja'): string {
  const municipality = inLocale(report.municipality.name, locale);
  const plan = inLocale(report.plan.name, locale);
  const years = printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, locale);
  const title = `${years} ${inLocale(report.title, locale)}`;
  return renderPage({
    locale,
    title: `${title} | ${plan} | ${municipality}`,
    municipality,
    home: links.home,
    breadcrumb: `${plan} ${title}`,
    main: (
      <ReportView report={report} locale={locale}>
        <Downloads links={links.downloads} locale={locale} />
        {report.release.version > 0 && <FilterForm report={report} locale={locale} />}
      </ReportView>
    ),
    footer: <AboutRelease report={report} locale={locale} />,
  });
}

function Downloads({ links, locale }: { readonly links: readonly DownloadLink[]; readonly locale: Locale }) {
  if (links.length === 0) return null;
  const words = messagesFor(locale).page;
  return (
    <section className="downloads" aria-labelledby="downloads">
      <h2 id="downloads">{words.downloads}</h2>
      <ul>
        {links.map((link) => (
          <li key={link.format}>
            <a href={link.href} download>
              {words.download(link.format, printedFileSize(link.bytes, locale))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who answers for the page, and what makes this version tellable from any other. */
function AboutRelease({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const messages = messagesFor(locale);
  const words = messages.page;
  const { release } = report;
  const address =
    report.release.version === 0
      ? null
      : fixedAddress(
          {
            municipality: report.municipality.key,
            plan: report.plan.key,
            fiscalYearFrom: report.fiscalYearFrom,
            fiscalYearTo: report.fiscalYearTo,
          },
          report.release.version,
        );
  const day = release.publishedAt === null ? null : dayOfInstant(release.publishedAt);
  return (
    <section aria-labelledby="about-release">
      <h2 id="about-release">{words.aboutRelease}</h2>
      <dl>
        <dt>{words.contact}</dt>
        <dd>
          {inLocale(report.municipality.name, locale)} {inLocale(report.plan.contact, locale)}
        </dd>
        <dt>{words.versionTerm}</dt>
        <dd>{release.version === 0 ? messages.preview : messages.version(release.version)}</dd>
        {day !== null && (
          <>
            <dt>{words.publishedTerm}</dt>
            <dd>
              <time dateTime={day}>{printedDate(day, locale)}</time>
            </dd>
          </>
        )}
        {release.note !== '' && (
          <>
            <dt>{messages.versionNote}</dt>
            <dd lang={langOfContent(locale)}>{release.note}</dd>
          </>
        )}
        {address !== null && (
          <>
            <dt>{words.fixedAddress}</dt>
            <dd>
              <a href={address}>{address}</a>
            </dd>
          </>
        )}
        {release.history && (
          <>
            <dt>{words.history}</dt>
            <dd>
              {words.historyEntry(release.history.seq)} <span className="page-hash">{release.history.hash}</span>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
