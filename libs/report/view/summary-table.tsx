import type { GradeSummary } from '#libs/domain/grading/summary.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report, ReportSection } from '../report.js';
import { sectionHeading } from '../report-wording.js';
import { sectionAnchor } from './anchors.js';
import { GradeTag } from './grade-tag.js';
import { langOfContent } from './own-words.js';
import { ScrollRegion } from './scroll-region.js';

/** Every mark of the scale with its count and share, for the whole and for each section; zeros too. */
export function SummaryTable(props: {
  readonly report: Report;
  /** What the first row, of the report's own summary, is called. */
  readonly whole: string;
  readonly sections: readonly ReportSection[];
  /** What the marks are called. */
  readonly grade: string;
  readonly locale: Locale;
}) {
  const { report, whole, sections, grade, locale } = props;
  const messages = messagesFor(locale);
  const words = messages.summary;
  const withBlank = report.summary.blank > 0;
  return (
    <ScrollRegion label={messages.table.scrollable(words.caption(grade))}>
      <table className="report-table report-summary-table">
        <caption>{words.caption(grade)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            {report.marks.map((mark) => (
              <th scope="col" key={mark.symbol}>
                <GradeTag mark={mark} locale={locale} />
              </th>
            ))}
            {withBlank && <th scope="col">{words.blank}</th>}
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="report-whole">
            <th scope="row">{whole}</th>
            <SummaryCells summary={report.summary} withBlank={withBlank} locale={locale} />
          </tr>
          {sections.map((section) => (
            <tr key={section.key}>
              <th scope="row" className={indentOf(section)} lang={langOfContent(locale)}>
                <a href={`#${sectionAnchor(section.key)}`}>{sectionHeading(section)}</a>
              </th>
              <SummaryCells summary={section.summary} withBlank={withBlank} locale={locale} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function SummaryCells(props: { readonly summary: GradeSummary; readonly withBlank: boolean; readonly locale: Locale }) {
  const { summary, withBlank, locale } = props;
  const { count } = messagesFor(locale).summary;
  return (
    <>
      {summary.marks.map((mark) => (
        <td key={mark.symbol}>
          {count(mark.count)} <span className="report-percent">{mark.percent}%</span>
        </td>
      ))}
      {withBlank && <td>{count(summary.blank)}</td>}
      <td>{count(summary.total)}</td>
    </>
  );
}

function indentOf(section: ReportSection): string {
  return `report-depth-${Math.min(section.depth, 3)}`;
}
