import { stringify } from 'csv-stringify/sync';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import { pairedCells } from '../paired-cells.js';
import { plainContents, plainHeadings } from '../plain-text.js';
import type { Report, ReportRow, ReportSection } from '../report.js';
import { noteTexts, numbered, printedAddition, sectionHeading } from '../report-wording.js';
import { hasParts, lineCount, parentPosition, titleOf } from '../row-facts.js';
import { sectionPaths } from '../section-paths.js';
import { safeCsvCell } from './csv-cell.js';

/**
 * The table as CSV for spreadsheets and programs: one line per indicator of an item, with the item's other columns on
 * each of them, so that every line stands alone when it is sorted or filtered. UTF-8 with BOM and CRLF, as Excel wants.
 */
export function renderCsv(report: Report): string {
  const words = messagesFor(RECORD_LOCALE);
  const levels = levelsOf(report.sections);
  const withParts = report.sections.some(({ rows }) => rows.some((row) => row.depth === 1));
  const notes = noteTexts(report, RECORD_LOCALE);
  const header = [
    ...levels.map((section) => inLocale(section.levelName, RECORD_LOCALE)),
    ...(withParts ? [words.pages.partOf] : []),
    words.table.number,
    words.csv.note,
    ...report.columns.flatMap((column) => plainHeadings(column)),
  ];
  const paths = sectionPaths(report.sections, sectionHeading);
  const lines = report.sections.flatMap((section) =>
    section.rows.flatMap((row, index) => {
      const leading = [
        ...levels.map((_, depth) => paths.get(section.key)?.[depth] ?? ''),
        ...(withParts ? [parentOf(section.rows, index)] : []),
        row.number,
        [printedAddition(row, RECORD_LOCALE) ?? [], row.notes.map((number) => notes.get(number) ?? '')].flat().join('\n'),
      ];
      return linesOf(row, hasParts(section.rows, index), report).map((cells) => [...leading, ...cells]);
    }),
  );
  return stringify(
    [header, ...lines].map((line) => line.map(safeCsvCell)),
    // Every text is quoted: left to itself the library does not quote a line break other than its own.
    { bom: true, record_delimiter: '\r\n', quoted: true },
  );
}

/** The first section of each level: it names the level. */
function levelsOf(sections: readonly ReportSection[]): ReportSection[] {
  const levels: ReportSection[] = [];
  for (const section of sections) levels[section.depth] ??= section;
  return levels;
}

/** Number and title of the item that a row is a part of. */
function parentOf(rows: readonly ReportRow[], index: number): string {
  const position = parentPosition(rows, index);
  const parent = position === null ? undefined : rows[position];
  return parent ? numbered(parent.number, titleOf(parent)) : '';
}

function linesOf(row: ReportRow, rowHasParts: boolean, report: Report): string[][] {
  const pairs = pairedCells(report.columns, row);
  return Array.from({ length: lineCount(row) }, (_, line) =>
    pairs.flatMap((pair) => plainContents(pair, { report, row, hasParts: rowHasParts, line })),
  );
}
