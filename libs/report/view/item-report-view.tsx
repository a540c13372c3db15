import { Fragment } from 'react';
import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Report } from '../report.js';
import { placesOf } from '../report-places.js';
import { ReadingNotes } from './reading-notes.js';
import { ReportNotes } from './report-notes.js';
import { ReportTitle } from './report-title.js';
import { SectionHeading } from './section-heading.js';
import { SectionView } from './section-view.js';

/** One item (itemReport) as ReportView prints it among the others. Its looks are REPORT_CSS. */
export function ItemReportView(props: { readonly report: Report; readonly locale: Locale; readonly headingLevel: number }) {
  const { report, locale, headingLevel } = props;
  const places = placesOf(report);
  return (
    <article className="report">
      <ReportTitle report={report} locale={locale} headingLevel={headingLevel} />
      <ReadingNotes report={report} carriedOver={report.layout === 'table'} locale={locale} />
      {places.sections.map((place, index) => (
        <Fragment key={place.section.key}>
          <SectionHeading section={place.section} locale={locale} level={headingLevel + 1 + place.section.depth} />
          <SectionView
            {...{ report, places, place, index, locale }}
            links={null}
            headingLevel={headingLevel + 2 + place.section.depth}
          />
        </Fragment>
      ))}
      <ReportNotes report={report} locale={locale} headingLevel={headingLevel + 1} />
    </article>
  );
}
