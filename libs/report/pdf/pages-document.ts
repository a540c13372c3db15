import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { PairedCell } from '../paired-cells.js';
import { pairedCells } from '../paired-cells.js';
import type { Report, ReportEarlierItem, ReportEarlierYear, ReportRow, ReportSection } from '../report.js';
import type { ReportColumn } from '../report-column.js';
import { columnHeading, printedAddition, printedFiscalYears, shortAddition } from '../report-wording.js';
import { hasParts, titleOf } from '../row-facts.js';
import type { PrintedRow } from './cell-contents.js';
import { cellContent, markContent, noteMarks, scheduleContent } from './cell-contents.js';
import { linesOfCell } from './cell-height.js';
import { fitCell } from './fit-cell.js';
import { frontOf } from './front.js';
import { indicatorTable } from './indicator-table.js';
import type { PdfCell, PdfContent, PdfItemPages, PdfPagesDocument, PdfRow, PdfTable } from './pdf-document.js';
import { breakingLongWords, mapTexts } from './printed-text.js';
import { headingOf } from './table-document.js';

/** In em of the pages' letters (typst/pages.ts): a line of text, the column of labels, and the lines of a page. */
const LINE = 54;
const LABELS = 9;
const LINES = 44;

/** 調書: a cover, the contents, the summary, then each item on pages of its own. */
export function pagesDocument(report: Report): PdfPagesDocument {
  const words = messagesFor(RECORD_LOCALE);
  return {
    layout: 'pages',
    ...frontOf(report),
    years: report.earlierYears.length === 0 ? null : printedFiscalYears(firstYear(report), report.fiscalYearTo, RECORD_LOCALE),
    municipality: inLocale(report.municipality.name, RECORD_LOCALE),
    contents: words.pages.contents,
    about: words.pdf.about,
    parts: report.sections.flatMap((section, index) => [
      headingOf(section, (report.sections[index + 1]?.depth ?? 0) > section.depth),
      ...section.rows.map((row, position) => itemPages(report, section, row, hasParts(section.rows, position))),
    ]),
  };
}

/** Of the years that stand side by side. */
function firstYear({ earlierYears, fiscalYearFrom }: Report): number {
  return earlierYears[0]?.fiscalYearFrom ?? fiscalYearFrom;
}

function itemPages(report: Report, section: ReportSection, row: ReportRow, rowHasParts: boolean): PdfItemPages {
  const pairs = pairedCells(report.columns, row);
  const [long, short] = [printedAddition(row, RECORD_LOCALE), shortAddition(row)];
  return {
    kind: 'item',
    level: section.depth + 2,
    part: row.depth === 1 ? messagesFor(RECORD_LOCALE).table.part : null,
    number: row.number,
    title: breakingLongWords(titleOf(row), LINE / 2),
    added: long !== null && short !== null ? { long, short } : null,
    notes: noteMarks(row.notes),
    plan: planTable(report, row, rowHasParts, pairs),
    schedules: pairs.flatMap(schedulesOf),
    results: resultsOf(report, row, rowHasParts, pairs),
    indicators: pairs.flatMap((pair) => indicatorsOf(pair, report.fiscalYearTo)),
  };
}

/** Actions and years, for the plan's page. */
function schedulesOf(pair: PairedCell): PdfItemPages['schedules'] {
  if (pair.kind !== 'schedule' || pair.cell.actions.length === 0) return [];
  const em = LINE / (pair.column.years.length + 2);
  return [{ label: columnHeading(pair.column, RECORD_LOCALE), schedule: fitted(scheduleContent(pair.column, pair.cell), em) }];
}

function indicatorsOf(pair: PairedCell, reviewed: number): PdfItemPages['indicators'] {
  if (pair.kind !== 'indicators') return [];
  const em = LINE / (pair.column.years.length + 5);
  const table = indicatorTable(pair.column, pair.cell.indicators, reviewed);
  return [{ label: columnHeading(pair.column, RECORD_LOCALE), table: fitted(table, em) }];
}

/** Label and content of what the plan says, one below the other. */
function planTable(report: Report, row: ReportRow, rowHasParts: boolean, pairs: readonly PairedCell[]): PdfTable | null {
  const printed = { report, row, hasParts: rowHasParts, unitInHeading: true };
  const rows = pairs.flatMap((pair): PdfRow[] => {
    if (pair.column.yearly || pair.kind === 'title' || pair.kind === 'schedule' || pair.kind === 'indicators') return [];
    return [rowOf([labelCell(pair.column), { content: cellContent(pair, printed) }], [LABELS, LINE - LABELS])];
  });
  return rows.length === 0 ? null : { widths: [LABELS, LINE - LABELS], head: [], rows };
}

/** The yearly columns one below the other, the years side by side. */
function resultsOf(
  report: Report,
  row: ReportRow,
  rowHasParts: boolean,
  pairs: readonly PairedCell[],
): PdfItemPages['results'] {
  const words = messagesFor(RECORD_LOCALE);
  const yearly = pairs.filter((pair) => pair.column.yearly && pair.kind !== 'indicators');
  if (yearly.length === 0) return null;
  const years = [...report.earlierYears, report].map(({ fiscalYearFrom, fiscalYearTo }) =>
    printedFiscalYears(fiscalYearFrom, fiscalYearTo, RECORD_LOCALE),
  );
  const widths = [LABELS, ...years.map(() => (LINE - LABELS) / years.length)];
  const printed = { report, row, hasParts: rowHasParts, unitInHeading: true };
  const earlier = report.earlierYears.map((year) => ({
    year,
    item: year.items.find(({ itemKey }) => itemKey === row.itemKey),
  }));
  return {
    heading: words.pdf.results(printedFiscalYears(firstYear(report), report.fiscalYearTo, RECORD_LOCALE)),
    table: {
      widths,
      head: [{ content: { kind: 'text', text: '' } }, ...years.map((text): PdfCell => ({ content: { kind: 'text', text } }))],
      rows: yearly.map((pair) =>
        rowOf(
          [
            labelCell(pair.column, report),
            ...earlier.map(({ year, item }) => earlierCell(pair, { ...printed, year, item })),
            inItsKind(pair, pair.kind === 'indicators' ? { kind: 'nothing' } : cellContent(pair, printed)),
          ],
          widths,
        ),
      ),
    },
  };
}

interface EarlierRow extends PrintedRow {
  readonly year: ReportEarlierYear;
  /** Not there yet: undefined. */
  readonly item: ReportEarlierItem | undefined;
}

/** What an item said in a year before, under the name that the year had for it; a word where the item was not there yet. */
function earlierCell(pair: PairedCell, { year, item, ...printed }: EarlierRow): PdfCell {
  if (!item) return inItsKind(pair, { kind: 'words', text: messagesFor(RECORD_LOCALE).pdf.notYet });
  const cell = item.cells[pair.index];
  if (!cell || pair.kind === 'indicators') return inItsKind(pair, { kind: 'nothing' });
  const content = cellContent({ ...pair, cell } as Exclude<PairedCell, { kind: 'indicators' }>, {
    ...printed,
    report: { marks: year.marks, notes: printed.report.notes },
    row: { ...printed.row, graded: item.graded, counted: item.counted },
  });
  const label = year.labels[pair.index];
  const named = label && label.ja !== pair.column.label.ja ? { label: inLocale(label, RECORD_LOCALE) } : {};
  return { ...inItsKind(pair, content), ...named };
}

function inItsKind(pair: PairedCell, content: PdfContent): PdfCell {
  if (content.kind === 'words' || pair.kind === 'grade') return { content, align: 'center' };
  return pair.kind === 'money' ? { content, align: 'right' } : { content };
}

/** The label of a row, with what helps to read it: the marks and their words, the unit. */
function labelCell(column: ReportColumn, report?: Report): PdfCell {
  const under =
    column.kind === 'grade'
      ? (report?.marks ?? []).map(markContent).map(({ symbol, word }) => `${symbol} ${word}`).join('\n')
      : column.kind === 'money'
        ? messagesFor(RECORD_LOCALE).pdf.unit(inLocale(column.unit, RECORD_LOCALE))
        : '';
  return { content: { kind: 'label', text: columnHeading(column, RECORD_LOCALE), under } };
}

function rowOf(cells: readonly PdfCell[], widths: readonly number[]): PdfRow {
  const fits = cells.map((cell, index) => fitCell(cell, widths[index]! - 1));
  const lines = Math.max(...fits.map((cell, index) => linesOfCell(cell, widths[index]! - 1)));
  return { kind: 'row', cells: fits, whole: lines < LINES / 2, part: false };
}

function fitted<Value>(value: Value, em: number): Value {
  return mapTexts(value, (text) => breakingLongWords(text, em));
}
