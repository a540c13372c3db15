import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { ReportView } from '../view/report-view.js';
import type { PagePlace } from './page-place.js';
import { hrefFrom } from './page-place.js';
import { renderReportPage } from './report-page.js';

/** Every item of a plan with pages, one after the other on one page: to be printed, searched through and kept. */
export function renderWholePage(report: Report, place: PagePlace): string {
  return renderReportPage({
    report,
    place,
    name: messagesFor(place.locale).pages.wholePageName,
    stylesheet: hrefFrom(place, 'style.css'),
    paper: 'portrait',
    main: <ReportView report={report} locale={place.locale} />,
  });
}
