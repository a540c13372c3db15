import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { GradeSummary } from '#libs/domain/grading/summary.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { Report } from '../report.js';
import { gradeName, printedFiscalYears, readsAsCount, sectionHeading, summarySentence } from '../report-wording.js';
import { hasUncounted } from '../row-facts.js';
import { textWidth } from '../text-width.js';
import { markContent } from './cell-contents.js';
import type { PdfCell, PdfChart, PdfOverview, PdfRow, PdfTable } from './pdf-document.js';

/** A labelled line of a summary. */
interface Line {
  readonly label: string;
  /** Depth of the section; the whole stands one above. */
  readonly depth: number;
  readonly summary: GradeSummary;
}

/** The summary: of the plan and its sections, in figures and as a chart; null where no grade is published. */
export function overviewOf(report: Report): PdfOverview | null {
  const grade = gradeName(report, RECORD_LOCALE);
  if (grade === null) return null;
  const messages = messagesFor(RECORD_LOCALE);
  const words = messages.summary;
  const whole: Line = { label: words.wholePlan, depth: 0, summary: report.summary };
  const sections = report.sections.map(
    (section): Line => ({ label: sectionHeading(section), depth: section.depth, summary: section.summary }),
  );
  return {
    heading: words.heading(grade),
    caption: words.caption(grade),
    noItems: report.summary.total === 0 ? words.noItems : null,
    years: report.layout === 'pages' && report.earlierYears.length > 0 ? yearTables(report) : [],
    yearsCaption: messages.pages.byYear(grade),
    table: summaryTable(words.group, report.marks, [whole, ...sections]),
    chart: chartOf(words.chartTitle(grade), report.marks, [whole, ...sections.filter(({ depth }) => depth === 0)]),
    basis: [words.percentBasis, ...(hasUncounted(report) ? [words.uncounted] : [])].join(''),
  };
}

/** Every mark of the scale with its count and share; zeros too. */
function summaryTable(group: string, marks: readonly Mark[], lines: readonly Line[]): PdfTable {
  const words = messagesFor(RECORD_LOCALE).summary;
  const withBlank = lines.some(({ summary }) => summary.blank > 0);
  const count = (text: string, percent = ''): PdfCell => ({ content: { kind: 'count', text, percent }, align: 'right' });
  const head = (text: string, align: PdfCell['align'] = 'left'): PdfCell => ({ content: { kind: 'text', text }, align });
  const columns = marks.length + (withBlank ? 1 : 0);
  const blank = <Value>(value: Value) => (withBlank ? [value] : []);
  return {
    widths: [Math.max(12, 30 - 2.5 * columns), ...marks.map(widthOf), ...blank(5), 4.5],
    head: [
      head(group),
      ...marks.map((mark): PdfCell => ({ content: markContent(mark), align: 'right' })),
      ...blank(head(words.blank, 'right')),
      head(words.total, 'right'),
    ],
    rows: lines.map(
      ({ label, depth, summary }): PdfRow => ({
        kind: 'row',
        whole: true,
        part: depth > 0,
        cells: [
          { content: { kind: 'text', text: label } },
          ...summary.marks.map((mark) => count(words.count(mark.count), `${mark.percent}%`)),
          ...blank(count(words.count(summary.blank))),
          count(words.count(summary.total)),
        ],
      }),
    ),
  };
}

/** In em: count and share, or the symbol with its word. */
function widthOf({ symbol, word }: Mark): number {
  return Math.max(7.6, Math.min(textWidth(symbol + inLocale(word, RECORD_LOCALE)) + 2.5, 12));
}

/** The years one below the other, in a table for each scale. */
function yearTables(report: Report): PdfTable[] {
  const years = [...report.earlierYears, report].map(({ fiscalYearFrom, fiscalYearTo, marks, summary }) => ({
    marks,
    line: { label: printedFiscalYears(fiscalYearFrom, fiscalYearTo, RECORD_LOCALE), depth: 0, summary },
  }));
  const groups: { readonly marks: readonly Mark[]; readonly lines: Line[] }[] = [];
  for (const { marks, line } of years) {
    const before = groups.at(-1);
    if (before && JSON.stringify(before.marks) === JSON.stringify(marks)) before.lines.push(line);
    else groups.push({ marks, lines: [line] });
  }
  return groups.map(({ marks, lines }) => summaryTable(messagesFor(RECORD_LOCALE).pages.year, marks, lines));
}

function chartOf(caption: string, marks: readonly Mark[], lines: readonly Line[]): PdfChart {
  const words = messagesFor(RECORD_LOCALE).summary;
  return {
    caption,
    alt: [`${caption}。`, ...lines.map((line) => summarySentence(line, marks, RECORD_LOCALE))].join(''),
    bars: lines.map(({ label, summary }) => {
      const pieces = [
        ...marks.map(({ symbol, tone }, index) => ({ symbol, tone, count: summary.marks[index]?.count ?? 0 })),
        { symbol: words.blank, tone: 'blank' as const, count: summary.blank },
      ].filter(({ count }) => count > 0);
      return {
        label,
        total: words.count(summary.total),
        pieces: pieces.map(({ symbol, tone, count }) => {
          const full = words.chartPiece(symbol, words.count(count));
          return { share: count / summary.total, tone, labels: readsAsCount(symbol) ? [full] : [full, symbol] };
        }),
      };
    }),
  };
}
