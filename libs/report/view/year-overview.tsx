import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { GradeSummary } from '#libs/domain/grading/summary.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { gradeName, printedFiscalYears } from '../report-wording.js';
import { GradeChart } from './grade-chart.js';
import { GradeTag } from './grade-tag.js';
import { Heading } from './heading.js';
import { Nothing } from './nothing.js';
import { ScrollRegion } from './scroll-region.js';

interface YearRow {
  readonly key: string;
  readonly label: string;
  /** By the marks of all years; those that a year's scale lacks are null. */
  readonly counts: readonly ({ readonly count: number; readonly percent: string } | null)[];
  readonly summary: GradeSummary;
}

/** Marks × years: how the plan has come along, as a table and drawn. Nothing where no year stands before the reviewed one. */
export function YearOverview(props: { readonly report: Report; readonly locale: Locale; readonly headingLevel: number }) {
  const { report, locale, headingLevel } = props;
  const grade = gradeName(report, locale);
  if (grade === null || report.earlierYears.length === 0) return null;
  const words = messagesFor(locale);
  const marks = marksOfAll(report);
  const rows = [...report.earlierYears, report].map((year) => rowOf(year, marks, locale));
  return (
    <section className="report-overview" aria-labelledby="report-years">
      <Heading level={headingLevel} id="report-years" className="report-chapter">
        {words.pages.byYear(grade)}
      </Heading>
      <div className="report-overview-columns">
        <YearTable marks={marks} rows={rows} caption={words.pages.byYear(grade)} locale={locale} />
        <figure>
          <figcaption>{words.pages.byYearChart(grade)}</figcaption>
          <GradeChart id="report-year-chart" title={words.pages.byYearChart(grade)} marks={marks} rows={rows} locale={locale} />
        </figure>
      </div>
    </section>
  );
}

function YearTable(props: {
  readonly marks: readonly Mark[];
  readonly rows: readonly YearRow[];
  readonly caption: string;
  readonly locale: Locale;
}) {
  const { marks, rows, caption, locale } = props;
  const words = messagesFor(locale);
  const withBlank = rows.some(({ summary }) => summary.blank > 0);
  return (
    <ScrollRegion label={words.table.scrollable(caption)}>
      <table className="report-table report-summary-table">
        <caption className="report-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.pages.year}</th>
            {marks.map((mark) => (
              <th scope="col" key={keyOf(mark)}>
                <GradeTag mark={mark} locale={locale} />
              </th>
            ))}
            {withBlank && <th scope="col">{words.summary.blank}</th>}
            <th scope="col">{words.summary.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, counts, summary }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {counts.map((counted, index) => (
                <td key={keyOf(marks[index]!)}>
                  {counted === null ? (
                    <Nothing words={words.pages.notInScale} locale={locale} />
                  ) : (
                    <>
                      {words.summary.count(counted.count)} <span className="report-percent">{counted.percent}%</span>
                    </>
                  )}
                </td>
              ))}
              {withBlank && <td>{words.summary.count(summary.blank)}</td>}
              <td>{words.summary.count(summary.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Those of the report first; a mark that another year worded otherwise is another mark. */
function marksOfAll(report: Report): Mark[] {
  const all = [report, ...report.earlierYears].flatMap(({ marks }) => marks);
  return all.filter((mark, index) => all.findIndex((other) => keyOf(other) === keyOf(mark)) === index);
}

function keyOf({ symbol, word }: Mark): string {
  return `${symbol} ${word.ja}`;
}

function rowOf(
  { fiscalYearFrom, fiscalYearTo, marks, summary }: Pick<Report, 'fiscalYearFrom' | 'fiscalYearTo' | 'marks' | 'summary'>,
  all: readonly Mark[],
  locale: Locale,
): YearRow {
  const counts = all.map((mark) => summary.marks[marks.findIndex((own) => keyOf(own) === keyOf(mark))] ?? null);
  return {
    key: String(fiscalYearTo),
    label: printedFiscalYears(fiscalYearFrom, fiscalYearTo, locale),
    counts,
    // As the chart draws it: a mark that the year did not know takes no room.
    summary: { ...summary, marks: all.map(({ symbol }, index) => counts[index] ?? { symbol, count: 0, percent: '0.00' }) },
  };
}
