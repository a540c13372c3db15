import type { ReactNode } from 'react';
import { Fragment } from 'react';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { placesOf } from '../report-places.js';
import { GradeOverview } from './grade-overview.js';
import { Heading } from './heading.js';
import { KeyFacts } from './key-facts.js';
import { ReadingNotes } from './reading-notes.js';
import { ReportChanges } from './report-changes.js';
import { ReportContents } from './report-contents.js';
import type { ReportLinks } from './report-links.js';
import { ReportNotes } from './report-notes.js';
import { ReportTitle } from './report-title.js';
import { SectionHeading } from './section-heading.js';
import { SectionView } from './section-view.js';
import { YearOverview } from './year-overview.js';

export interface ReportViewProps {
  readonly report: Report;
  readonly locale: Locale;
  /** Of the title: 1 where the report is the page, 2 where the page has a heading of its own. */
  readonly headingLevel?: 1 | 2;
  /** Where items and sections have pages of their own. null: the report stands whole on this page. */
  readonly links?: ReportLinks | null;
  /** Stands above the items: a form that chooses among them, and how many it found. */
  readonly filter?: ReactNode;
  /** Stands under the title: the public page's downloads. */
  readonly children?: ReactNode;
}

/**
 * The whole report: on the public page and, the same, in the staff's preview. A table plan prints its table; a plan with
 * pages its items' pages or, where they are pages of their own, the way to them. Its looks are REPORT_CSS.
 */
export function ReportView({ report, locale, headingLevel = 1, links = null, filter, children }: ReportViewProps) {
  const words = messagesFor(locale).table;
  const places = placesOf(report);
  const isTable = report.layout === 'table';
  const chapter = headingLevel + 1;
  return (
    <article className="report">
      <ReportTitle report={report} locale={locale} headingLevel={headingLevel} />
      <KeyFacts report={report} places={places} locale={locale} />
      {children}
      <ReportChanges report={report} places={places} links={links} locale={locale} headingLevel={chapter} />
      {report.layout === 'pages' && <YearOverview report={report} locale={locale} headingLevel={chapter} />}
      <GradeOverview report={report} locale={locale} headingLevel={chapter} />
      <ReportContents places={places} links={links} locale={locale} headingLevel={chapter} />
      <section aria-labelledby="report-items">
        <Heading level={chapter} id="report-items" className="report-chapter">
          {words.heading}
        </Heading>
        {filter}
        <ReadingNotes report={report} carriedOver={isTable} locale={locale} />
        {isTable && <p className="report-note report-scroll-hint">{words.scrollHint}</p>}
        {places.sections.map((place, index) => (
          <Fragment key={place.section.key}>
            <SectionHeading section={place.section} locale={locale} level={chapter + 1 + place.section.depth} />
            <SectionView
              {...{ report, places, place, index, links, locale }}
              headingLevel={chapter + 2 + place.section.depth}
            />
          </Fragment>
        ))}
      </section>
      <ReportNotes report={report} locale={locale} headingLevel={chapter} />
    </article>
  );
}
