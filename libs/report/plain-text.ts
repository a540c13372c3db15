import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { indicatorParts } from './indicator-parts.js';
import { messagesFor, RECORD_LOCALE } from './messages/messages.js';
import type { PairedCell } from './paired-cells.js';
import type { Report, ReportRow } from './report.js';
import type { ReportIndicator, ScheduleCell } from './report-cell.js';
import type { ReportColumn, ScheduleColumn } from './report-column.js';
import { columnHeading, findMark, indicatorName, noMarkReason, printedFiscalYears } from './report-wording.js';
import { scheduleSpans } from './schedule-spans.js';
import { typedText } from './typed-text.js';

const words = messagesFor(RECORD_LOCALE);

/**
 * A report as told to a reader in plain text: a column has one heading or several, and a cell one fact below each, so that
 * amounts and marks can be counted.
 */
export function plainHeadings(column: ReportColumn, locale: Locale = RECORD_LOCALE): string[] {
  const heading = columnHeading(column, locale);
  const { indicator, csv } = messagesFor(locale);
  switch (column.kind) {
    case 'indicators': {
      const { baseline, target } = column.indicatorLabels;
      return [
        ...indicatorParts(column).map(({ label }) => inLocale(label, locale)),
        indicator.comparedWith(inLocale(baseline, locale)),
        indicator.reaches(inLocale(target, locale)),
      ].map((part) => `${heading} ${part}`);
    }
    case 'money':
      return column.years.flatMap(({ label }) => {
        const year = `${heading} ${inLocale(label, locale)}`;
        return [`${year}${csv.unit(inLocale(column.unit, locale))}`, `${year} ${csv.moneyNote}`];
      });
    case 'grade':
      return [`${heading} ${csv.gradeSymbol}`, `${heading} ${csv.gradeWord}`];
    case 'title':
    case 'departments':
    case 'text':
    case 'choice':
    case 'schedule':
      return [heading];
  }
}

/** Where a cell stands. */
export interface PlainLine {
  readonly report: Report;
  readonly row: ReportRow;
  readonly hasParts: boolean;
  /** Which of the row's lines: its first, second … indicator. */
  readonly line: number;
}

/** What stands below these headings; empty where nothing does. */
export function plainContents(pair: PairedCell, { report, row, hasParts, line }: PlainLine): string[] {
  switch (pair.kind) {
    case 'title':
    case 'text':
    case 'choice':
      return [typedText(pair.cell)];
    case 'departments':
      return [pair.cell.names.join(words.csv.departmentSeparator)];
    case 'money':
      return pair.cell.years.flatMap(({ amount, note }) => [amount, note]);
    case 'schedule':
      return [scheduleText(pair.cell, pair.column)];
    case 'grade': {
      const mark = findMark(pair.cell.symbol, report.marks);
      const word = mark ? inLocale(mark.word, RECORD_LOCALE) : (noMarkReason(row, hasParts, report.notes, RECORD_LOCALE) ?? '');
      return [typedText(pair.cell), word];
    }
    case 'indicators': {
      const indicator = pair.cell.indicators[line];
      return indicator ? indicatorContents(indicator) : plainHeadings(pair.column).map(() => '');
    }
  }
}

function indicatorContents(indicator: ReportIndicator): string[] {
  return [
    indicatorName(indicator, RECORD_LOCALE),
    indicator.baseline,
    indicator.target,
    ...indicator.values.map(({ value }) => value),
    words.indicator.trend[indicator.trend],
    words.indicator.reached[indicator.reached],
  ];
}

/** 台帳の構築：令和2年度 設計、令和3年度～令和6年度 運用: a line for each action. */
function scheduleText({ actions }: ScheduleCell, { years }: ScheduleColumn): string {
  return actions
    .filter(({ name, cells }) => [name, ...cells].some((text) => text !== ''))
    .map(({ name, cells }) => {
      const planned = scheduleSpans(cells).flatMap(({ text, start, length, continued }) => {
        const first = years[start];
        const last = years[start + length - 1];
        if (!first || !last || (text === '' && !continued)) return [];
        const span = printedFiscalYears(first.fiscalYear, last.fiscalYear, RECORD_LOCALE);
        return [continued ? words.table.continued(span) : words.csv.planned(span, text)];
      });
      return words.csv.action(name, planned);
    })
    .join('\n');
}
