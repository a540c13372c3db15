import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report, ReportSection } from '../report.js';
import { gradeName, sectionHeading } from '../report-wording.js';
import { hasUncounted } from '../row-facts.js';
import { GradeChart } from './grade-chart.js';
import { Heading } from './heading.js';
import { SummaryTable } from './summary-table.js';

/** The summary: the table, and beside it the chart of the whole and of the sections of the first level in it. */
export function GradeOverview(props: {
  readonly report: Report;
  readonly locale: Locale;
  readonly headingLevel: number;
  /** Of a report of one section: that section, which is the whole here. */
  readonly section?: ReportSection;
}) {
  const { report, locale, headingLevel, section: of } = props;
  const { summary: words, pages } = messagesFor(locale);
  const grade = gradeName(report, locale);
  if (grade === null) return null;
  const chartTitle = of ? pages.bySectionChart(grade) : words.chartTitle(grade);
  const whole = of ? sectionHeading(of) : words.wholePlan;
  const sections = report.sections.filter((section) => section !== of);
  const rows = [
    { key: 'plan', label: whole, summary: report.summary },
    ...sections
      .filter((section) => section.depth === (of ? of.depth + 1 : 0))
      .map((section) => ({ key: `section-${section.key}`, label: sectionHeading(section), summary: section.summary })),
  ];
  return (
    <section className="report-overview" aria-labelledby="report-summary">
      <Heading level={headingLevel} id="report-summary" className="report-chapter">
        {words.heading(grade)}
      </Heading>
      {report.summary.total === 0 ? (
        <p>{words.noItems}</p>
      ) : (
        <>
          <div className="report-overview-columns">
            <SummaryTable report={report} whole={whole} sections={sections} grade={grade} locale={locale} />
            <figure>
              <figcaption>{chartTitle}</figcaption>
              <GradeChart id="report-chart" title={chartTitle} marks={report.marks} rows={rows} locale={locale} />
            </figure>
          </div>
          <p className="report-note">
            {words.percentBasis}
            {hasUncounted(report) && ` ${words.uncounted}`}
          </p>
        </>
      )}
    </section>
  );
}
