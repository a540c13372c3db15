import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { Report, ReportRow, ReportSection } from '../report.js';
import type { ReportCell } from '../report-cell.js';
import type { ReportColumn } from '../report-column.js';
import { columnHeading, sectionHeading } from '../report-wording.js';
import { titleOf } from '../row-facts.js';
import { headingBlock } from './heading-block.js';
import { itemBlock } from './item-block.js';
import { headingWithUnit, typed, yearlyContent } from './item-columns.js';
import type { DescribedSheet } from './items-sheet.js';
import { workbookMessagesFor } from './messages/messages.js';
import { fittingWidth } from './place-blocks.js';
import type { Review } from './reviews.js';
import { reviewsOf } from './reviews.js';
import { documentTitle, titleBlocks } from './title-blocks.js';
import type { WorkbookColumn } from './workbook-column.js';
import { LOOKS_OF, WIDTHS } from './workbook-column.js';
import type { CellContent } from './worksheet.js';

const words = messagesFor(RECORD_LOCALE);
const workbookWords = workbookMessagesFor(RECORD_LOCALE);
/** Half-width characters; a column may grow to the last of them for texts that no row could show else. */
const TEXT_WIDTHS = [WIDTHS.text, 56, 80, 110];

/** 結果: a record for each item and each year in which it was reviewed, oldest first, to be sorted and filtered. */
export function resultsSheet(report: Report, name: string): DescribedSheet {
  const reviews = reviewsOf(report);
  const columns = resultColumns(report, reviews);
  const records = report.sections.flatMap((section) =>
    section.rows.flatMap((row) =>
      reviews.flatMap((review) => {
        const cells = review.cellsOf(row);
        return cells ? [columns.map((column) => contentOf(column, { report, section, row, review, cells }))] : [];
      }),
    ),
  );
  const above = titleBlocks(report, columns.length, name);
  return {
    columns,
    sheet: {
      name,
      blocks: [...above, headingBlock(columns), ...records.map((record) => itemBlock([{ columns, lines: [record] }]))],
      widths: columns.map(({ content }, place) =>
        content === 'text' ? fittingWidth(records.map((record) => record[place]!), LOOKS_OF.text, TEXT_WIDTHS) : WIDTHS[content],
      ),
      headings: above.length,
      frozenColumns: columns.findIndex(({ content }) => content === 'year') + 1,
      paper: 'a3',
      records: true,
      footer: documentTitle(report),
    },
  };
}

/** No headings over several columns: a filter wants one line of them. */
function resultColumns(report: Report, reviews: readonly Review[]): WorkbookColumn[] {
  const leading = { key: null, fiscalYear: null, group: null };
  const title = report.columns.find(({ kind }) => kind === 'title');
  return [
    { ...leading, content: 'section', heading: words.summary.group },
    { ...leading, content: 'number', heading: words.table.number },
    ...(title ? [{ ...leading, key: title.key, content: 'title' as const, heading: columnHeading(title, RECORD_LOCALE) }] : []),
    { ...leading, content: 'year', heading: workbookWords.year },
    ...report.columns.filter(({ yearly }) => yearly).flatMap((column) => yearlyColumns(column, report, reviews)),
  ];
}

function yearlyColumns(column: ReportColumn, report: Report, reviews: readonly Review[]): WorkbookColumn[] {
  const labels = labelsBefore(column, report, reviews);
  const heading = [columnHeading(column, RECORD_LOCALE), ...labels].join('\n');
  const one = { key: column.key, fiscalYear: null, group: null };
  switch (column.kind) {
    case 'money':
      return [
        { ...one, content: 'amount', heading: [headingWithUnit(column), ...labels].join('\n') },
        ...(hasNotes(column, report, reviews) ? [{ ...one, content: 'amountNote' as const, heading: `${columnHeading(column, RECORD_LOCALE)} ${words.csv.moneyNote}` }] : []),
      ];
    case 'text':
    case 'choice':
    case 'grade':
      return [{ ...one, content: column.kind, heading }];
    case 'title':
    case 'departments':
    case 'schedule':
    case 'indicators':
      // Never of single years.
      return [];
  }
}

/** 令和2年度：「令和3年度目標」: what stands below the heading in the records of the years that called it otherwise. */
function labelsBefore(column: ReportColumn, report: Report, reviews: readonly Review[]): string[] {
  const index = report.columns.indexOf(column);
  return reviews.flatMap(({ label, labels }) => {
    const then = labels[index];
    return then && then.ja !== column.label.ja ? [workbookWords.labelThen(label, inLocale(then, RECORD_LOCALE))] : [];
  });
}

function hasNotes(column: ReportColumn, report: Report, reviews: readonly Review[]): boolean {
  const index = report.columns.indexOf(column);
  const rows = report.sections.flatMap((section) => section.rows);
  const cells = rows.flatMap((row) => reviews.map((review) => review.cellsOf(row)?.[index]));
  return cells.some((cell) => cell?.kind === 'money' && cell.years.some(({ note }) => note !== ''));
}

interface RecordOfYear {
  readonly report: Report;
  readonly section: ReportSection;
  readonly row: ReportRow;
  readonly review: Review;
  readonly cells: readonly (ReportCell | null)[];
}

function contentOf(column: WorkbookColumn, { report, section, row, review, cells }: RecordOfYear): CellContent {
  switch (column.content) {
    case 'section':
      return sectionHeading(section);
    case 'number':
      return typed(row.number);
    case 'year':
      return review.label;
    case 'title':
      return titleOf(row);
    default:
      return yearlyContent(cells[report.columns.findIndex(({ key }) => key === column.key)] ?? null, column);
  }
}
