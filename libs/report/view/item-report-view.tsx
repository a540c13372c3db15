import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Report } from '../report.js';
import { CarriedOverNote } from './carried-over-note.js';
import { JudgementNote } from './judgement-note.js';
import { MarkLegend } from './mark-legend.js';
import { ReportNotes } from './report-notes.js';
import { ReportTitle } from './report-title.js';
import { SectionTable } from './section-table.js';

/** One item (itemReport) as ReportView prints it among the others. Its looks are REPORT_CSS. */
export function ItemReportView(props: { readonly report: Report; readonly locale: Locale; readonly headingLevel: number }) {
  const { report, locale, headingLevel } = props;
  return (
    <article className="report">
      <ReportTitle report={report} locale={locale} headingLevel={headingLevel} />
      <MarkLegend report={report} locale={locale} />
      <CarriedOverNote report={report} locale={locale} />
      <JudgementNote report={report} locale={locale} />
      {report.sections.map((section, index) => (
        <SectionTable
          key={section.key}
          report={report}
          section={section}
          index={index}
          locale={locale}
          headingLevel={headingLevel + 1}
        />
      ))}
      <ReportNotes report={report} locale={locale} headingLevel={headingLevel + 1} />
    </article>
  );
}
