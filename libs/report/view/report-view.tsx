import type { ReactNode } from 'react';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { CarriedOverNote } from './carried-over-note.js';
import { GradeOverview } from './grade-overview.js';
import { Heading } from './heading.js';
import { JudgementNote } from './judgement-note.js';
import { MarkLegend } from './mark-legend.js';
import { ReportNotes } from './report-notes.js';
import { ReportTitle } from './report-title.js';
import { SectionTable } from './section-table.js';

/** The whole report: on the public page and, the same, in the staff's preview. Its looks are REPORT_CSS. */
export function ReportView(props: {
  readonly report: Report;
  readonly locale: Locale;
  /** Of the title: 1 where the report is the page, 2 where the page has a heading of its own. */
  readonly headingLevel?: 1 | 2;
  /** Stands under the title: the public page's downloads. */
  readonly children?: ReactNode;
}) {
  const { report, locale, headingLevel = 1, children } = props;
  const words = messagesFor(locale).table;
  return (
    <article className="report">
      <ReportTitle report={report} locale={locale} headingLevel={headingLevel} />
      {children}
      <GradeOverview report={report} locale={locale} headingLevel={headingLevel + 1} />
      <section aria-labelledby="report-items">
        <Heading level={headingLevel + 1} id="report-items" className="report-chapter">
          {words.heading}
        </Heading>
        <MarkLegend report={report} locale={locale} />
        <CarriedOverNote report={report} locale={locale} />
        <JudgementNote report={report} locale={locale} />
        <p className="report-note report-scroll-hint">{words.scrollHint}</p>
        {report.sections.map((section, index) => (
          <SectionTable
            key={section.key}
            report={report}
            section={section}
            index={index}
            locale={locale}
            headingLevel={headingLevel + 2}
          />
        ))}
      </section>
      <ReportNotes report={report} locale={locale} headingLevel={headingLevel + 1} />
    </article>
  );
}
