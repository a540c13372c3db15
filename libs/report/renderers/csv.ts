import { stringify } from 'csv-stringify/sync';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report, ReportCell, ReportColumn, ReportIndicator, ReportRow, ReportSection } from '../report.js';
import { columnHeading, indicatorName, sectionHeading } from '../report-wording.js';
import { safeCsvCell } from './csv-cell.js';

/** The published files are the municipality's own record, in its own language. */
const LOCALE: Locale = 'ja';

/**
 * The table as CSV for spreadsheets and programs: one line per indicator of an item, with the item's other columns on
 * each of them, so that every line stands alone when it is sorted or filtered. UTF-8 with BOM and CRLF, as Excel wants.
 */
export function renderCsv(report: Report): string {
  const levels = levelsOf(report.sections);
  const header = [
    ...levels.map((section) => inLocale(section.levelName, LOCALE)),
    messagesFor(LOCALE).table.number,
    ...report.columns.flatMap(headingsOf),
  ];
  const lines = withPaths(report.sections).flatMap(({ section, path }) =>
    section.rows.flatMap((row) => {
      const places = levels.map((_, depth) => path[depth] ?? '');
      return linesOf(row, report).map((cells) => [...places, row.number, ...cells]);
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

/** Each section with the headings from the first level down to its own. */
function withPaths(sections: readonly ReportSection[]) {
  let path: string[] = [];
  return sections.map((section) => {
    path = [...path.slice(0, section.depth), sectionHeading(section)];
    return { section, path };
  });
}

function headingsOf(column: ReportColumn): string[] {
  const heading = columnHeading(column, LOCALE);
  if (column.indicatorLabels) {
    const { name, baseline, target, current } = column.indicatorLabels;
    return [name, baseline, target, current].map((label) => `${heading} ${inLocale(label, LOCALE)}`);
  }
  if (column.kind === 'grade') {
    const { gradeSymbol, gradeWord } = messagesFor(LOCALE).csv;
    return [`${heading} ${gradeSymbol}`, `${heading} ${gradeWord}`];
  }
  return [heading];
}

function linesOf(row: ReportRow, report: Report): string[][] {
  const count = Math.max(1, ...row.cells.map((cell) => (cell.kind === 'indicators' ? cell.indicators.length : 1)));
  return Array.from({ length: count }, (_, line) => row.cells.flatMap((cell) => cellsOf(cell, line, report)));
}

function cellsOf(cell: ReportCell, line: number, report: Report): string[] {
  switch (cell.kind) {
    case 'title':
    case 'text':
      return [cell.text];
    case 'departments':
      return [cell.names.join(messagesFor(LOCALE).csv.departmentSeparator)];
    case 'grade': {
      const mark = report.marks.find((candidate) => candidate.symbol === cell.symbol);
      return [cell.symbol ?? '', mark ? inLocale(mark.word, LOCALE) : ''];
    }
    case 'indicators':
      return indicatorCells(cell.indicators[line]);
  }
}

function indicatorCells(indicator: ReportIndicator | undefined): string[] {
  if (!indicator) return ['', '', '', ''];
  return [indicatorName(indicator, LOCALE), indicator.baseline, indicator.target, indicator.current];
}
