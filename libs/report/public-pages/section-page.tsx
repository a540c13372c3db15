import { Fragment } from 'react';
import { messagesFor } from '../messages/messages.js';
import { sectionPath } from '../public-address.js';
import type { Report, ReportSection } from '../report.js';
import type { PlacedSection, ReportPlaces } from '../report-places.js';
import { sectionHeading } from '../report-wording.js';
import { sectionReport } from '../section-report.js';
import { GradeOverview } from '../view/grade-overview.js';
import { Heading } from '../view/heading.js';
import { langOfContent } from '../view/own-words.js';
import { PartTitle } from '../view/part-title.js';
import { ReadingNotes } from '../view/reading-notes.js';
import { ReportNotes } from '../view/report-notes.js';
import { SectionHeading } from '../view/section-heading.js';
import { SectionPreface } from '../view/section-preface.js';
import { SectionView } from '../view/section-view.js';
import type { Neighbour } from './neighbours.js';
import { Neighbours } from './neighbours.js';
import type { PagePlace } from './page-place.js';
import { hrefFrom, pageHref } from './page-place.js';
import { linksFrom, renderReportPage } from './report-page.js';

/** One section with all below it: its summary, its preface, its items. */
export function renderSectionPage(whole: Report, places: ReportPlaces, placed: PlacedSection, place: PagePlace): string {
  const { section, above } = placed;
  const { locale } = place;
  const report = sectionReport(whole, placed);
  const isTable = report.layout === 'table';
  const words = messagesFor(locale).table;
  const links = linksFrom(place);
  const neighbour = (by: number): Neighbour | null => {
    const other = places.sections[places.sections.indexOf(placed) + by]?.section;
    return other ? { name: sectionHeading(other), href: links.section(other.key) } : null;
  };
  return renderReportPage({
    report,
    place,
    name: sectionHeading(section),
    trail: sectionTrail(above, place),
    stylesheet: hrefFrom(place, 'style.css'),
    ...(isTable ? {} : { paper: 'portrait' }),
    main: (
      <article className="report">
        <PartTitle report={report} locale={locale}>
          <SectionHeading section={section} locale={locale} level={1} />
        </PartTitle>
        <SectionPreface section={section} locale={locale} />
        <GradeOverview report={report} locale={locale} headingLevel={2} section={section} />
        <section aria-labelledby="report-items">
          <Heading level={2} id="report-items" className="report-chapter">
            {words.heading}
          </Heading>
          <ReadingNotes report={report} carriedOver={isTable} locale={locale} />
          {isTable && <p className="report-note report-scroll-hint">{words.scrollHint}</p>}
          {[placed, ...placed.below.flatMap(({ key }) => places.section(key) ?? [])].map((one, index) => (
            <Fragment key={one.section.key}>
              {index > 0 && (
                <SectionHeading section={one.section} locale={locale} level={2 + one.section.depth - section.depth} />
              )}
              <SectionView {...{ report, places, index, links, locale }} place={index > 0 ? one : withoutPreface(one)} headingLevel={4} />
            </Fragment>
          ))}
        </section>
        <ReportNotes report={report} locale={locale} headingLevel={2} />
        <Neighbours previous={neighbour(-1)} next={neighbour(1)} locale={locale} />
      </article>
    ),
  });
}

/** It stands above the summary already. */
function withoutPreface(placed: PlacedSection): PlacedSection {
  return { ...placed, section: { ...placed.section, preface: '' } };
}

export function sectionTrail(sections: readonly ReportSection[], place: PagePlace) {
  return sections.map((section) => ({
    name: sectionHeading(section),
    href: pageHref(place, sectionPath(section.key)),
    lang: langOfContent(place.locale),
  }));
}
