import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Report } from '../report.js';
import { ReportView } from '../view/report-view.js';
import type { DownloadLink } from './downloads.js';
import { Downloads } from './downloads.js';
import { FilterForm } from './filter-form.js';
import type { PagePlace } from './page-place.js';
import { linksFrom, renderReportPage } from './report-page.js';

export interface PageLinks {
  readonly downloads: readonly DownloadLink[];
  /** The page with every item, where a plan's items have pages of their own. */
  readonly whole?: Omit<DownloadLink, 'format'> | null;
  /** Address of a file with PUBLIC_PAGE_CSS; left out: the page carries its styles with it. */
  readonly stylesheet?: string;
}

/** The front page of a publication: of a table plan the whole table, of a plan with pages the way to them. */
export function renderIndex(report: Report, links: PageLinks, locale: Locale = 'ja'): string {
  const place: PagePlace = { locale, path: '' };
  // A preview has no address that could answer.
  const filter = report.release.version > 0 && <FilterForm report={report} locale={locale} />;
  return renderReportPage({
    report,
    place,
    name: null,
    stylesheet: links.stylesheet,
    ...(report.layout === 'pages' ? { paper: 'portrait' } : {}),
    main: (
      <ReportView report={report} locale={locale} links={linksFrom(place)} filter={filter}>
        <Downloads links={links.downloads} whole={links.whole ?? null} locale={locale} />
      </ReportView>
    ),
  });
}
