import type { GradeSummary } from '#libs/domain/grading/summary.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { Report } from '../report.js';
import { printedMark, sectionHeading } from '../report-wording.js';
import { workbookMessagesFor } from './messages/messages.js';
import { plainNumber } from './plain-number.js';
import { reviewsOf } from './reviews.js';
import { documentTitle, titleBlocks, wholeLine } from './title-blocks.js';
import type { Block, BlockCell, CellContent, CellLink, Worksheet } from './worksheet.js';

const words = messagesFor(RECORD_LOCALE);
const workbookWords = workbookMessagesFor(RECORD_LOCALE);

/** 集計: every mark of the scale with its count and share, zeros too, of the plan, of each section and of each year. */
export function summarySheet(
  report: Report,
  options: { readonly name: string; readonly sections: { readonly sheet: string; readonly rows: readonly number[] } },
): Worksheet {
  const { name, sections } = options;
  const width = 1 + report.marks.length * 2 + (report.marks.length > 0 ? 2 : 1);
  const above = titleBlocks(report, width, name);
  const linkTo = (index: number): CellLink => ({ sheet: sections.sheet, row: sections.rows[index]! });
  const years = comparableReviews(report);
  return {
    name,
    widths: [48, ...Array.from({ length: width - 1 }, () => 11)],
    blocks: [
      ...above,
      summaryHeading(report, words.summary.group),
      summaryLine(words.summary.wholePlan, report.summary, { look: 'label' }),
      ...report.sections.map((section, index) =>
        summaryLine(sectionHeading(section), section.summary, { look: 'link', indent: section.depth * 2, link: linkTo(index) }),
      ),
      ...(report.marks.length === 0 ? [] : [wholeLine(words.summary.percentBasis, width, 'note'), wholeLine(words.summary.uncounted, width, 'note')]),
      ...(years.length < 2
        ? []
        : [
            wholeLine(workbookWords.years, width, 'chapter'),
            summaryHeading(report, workbookWords.year),
            ...years.map(({ label, summary }) => summaryLine(label, summary, { look: 'label' })),
          ]),
    ],
    headings: above.length,
    frozenColumns: 1,
    paper: 'a4',
    footer: documentTitle(report),
  };
}

/** Those that rated with the same marks: others would need columns of their own. */
function comparableReviews(report: Report) {
  const symbols = report.marks.map(({ symbol }) => symbol).join('\n');
  return report.marks.length === 0 ? [] : reviewsOf(report).filter((review) => review.symbols.join('\n') === symbols);
}

function summaryHeading(report: Report, first: string): Block {
  if (report.marks.length === 0) return headings([first, words.summary.total], 1);
  const marks = report.marks.flatMap((mark, index): BlockCell[] => [
    { column: 1 + index * 2, span: 2, down: 1, content: printedMark(mark, RECORD_LOCALE), look: 'heading' },
    { column: 1 + index * 2, line: 1, content: workbookWords.count, look: 'heading' },
    { column: 2 + index * 2, line: 1, content: workbookWords.percent, look: 'heading' },
  ]);
  const last = 1 + report.marks.length * 2;
  return {
    lines: 2,
    cells: [
      { column: 0, content: first, look: 'heading' },
      ...marks,
      { column: last, content: words.summary.blank, look: 'heading' },
      { column: last + 1, content: words.summary.total, look: 'heading' },
    ],
  };
}

function headings(contents: readonly string[], lines: number): Block {
  return { lines, cells: contents.map((content, column) => ({ column, content, look: 'heading' })) };
}

function summaryLine(label: string, summary: GradeSummary, first: Pick<BlockCell, 'look' | 'indent' | 'link'>): Block {
  const { total, blank, marks } = summary;
  const counted = marks.length === 0 ? [total] : [...marks.flatMap(({ count, percent }) => [count, `${percent}%`]), blank, total];
  return {
    lines: 1,
    cells: [
      { column: 0, content: label, ...first },
      ...counted.map((content, index): BlockCell => ({ column: index + 1, content: numeric(String(content)), look: 'value' })),
    ],
  };
}

function numeric(text: string): CellContent {
  return plainNumber(text) ?? text;
}
