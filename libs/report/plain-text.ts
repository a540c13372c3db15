import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from './messages/messages.js';
import type { PairedCell } from './paired-cells.js';
import { RECORD_LOCALE } from './record-locale.js';
import type { Report, ReportRow } from './report.js';
import type { ReportIndicator, ScheduleCell } from './report-cell.js';
import type { ReportColumn, ScheduleColumn } from './report-column.js';
import { columnHeading, indicatorName, noMarkReason, printedFiscalYears } from './report-wording.js';
import { scheduleSpans } from './schedule-spans.js';

const words = messagesFor(RECORD_LOCALE);

/** A column of the report as columns of the file: one fact in each, so that amounts and marks can be counted. */
export function headingsOf(column: ReportColumn, locale: Locale = RECORD_LOCALE): string[] {
  const heading = columnHeading(column, locale);
  const words = messagesFor(locale);
  switch (column.kind) {
    case 'indicators': {
      const { name, baseline, target } = column.indicatorLabels;
      return [
        inLocale(name, locale),
        inLocale(baseline, locale),
        inLocale(target, locale),
        ...column.years.map((year) => inLocale(year.label, locale)),
        words.indicator.comparedWith(inLocale(baseline, locale)),
        words.indicator.reaches(inLocale(target, locale)),
      ].map((part) => `${heading} ${part}`);
    }
    case 'money':
      return column.years.flatMap(({ label }) => {
        const year = `${heading} ${inLocale(label, locale)}`;
        return [`${year}${words.csv.unit(inLocale(column.unit, locale))}`, `${year} ${words.csv.moneyNote}`];
      });
    case 'grade':
      return [`${heading} ${words.csv.gradeSymbol}`, `${heading} ${words.csv.gradeWord}`];
    case 'title':
    case 'departments':
    case 'text':
    case 'choice':
    case 'schedule':
      return [heading];
  }
}

export interface CsvLine {
  readonly report: Report;
  readonly row: ReportRow;
  readonly hasParts: boolean;
  /** Which of the row's lines: its first, second … indicator. */
  readonly line: number;
}

/** What stands below the headings of a column. */
export function contentsOf(pair: PairedCell, { report, row, hasParts, line }: CsvLine): string[] {
  switch (pair.kind) {
    case 'title':
    case 'text':
      return [pair.cell.text];
    case 'departments':
      return [pair.cell.names.join(words.csv.departmentSeparator)];
    case 'choice':
      return [pair.cell.option ? inLocale(pair.cell.option.label, RECORD_LOCALE) : ''];
    case 'money':
      return pair.cell.years.flatMap(({ amount, note }) => [amount, note]);
    case 'schedule':
      return [scheduleText(pair.cell, pair.column)];
    case 'grade': {
      const mark = report.marks.find((candidate) => candidate.symbol === pair.cell.symbol);
      const word = mark ? inLocale(mark.word, RECORD_LOCALE) : (noMarkReason(row, hasParts, report.notes, RECORD_LOCALE) ?? '');
      return [pair.cell.symbol ?? '', word];
    }
    case 'indicators': {
      const indicator = pair.cell.indicators[line];
      return indicator ? indicatorContents(indicator) : headingsOf(pair.column).map(() => '');
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
