import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from './messages/messages.js';
import type { Report } from './report.js';
import type { ReportColumn } from './report-column.js';
import { gradeName, judgementWords, printedMark } from './report-wording.js';
import { indicatorsOf } from './row-facts.js';

/** A・B・C・E（項目、当初、目標）は、計画からの転記項目です。 Columns without a letter by their label: 「事業概要」. */
export function carriedOverSentence(report: Pick<Report, 'columns'>, locale: Locale): string | null {
  const columns = report.columns.flatMap((column) => carriedOver(column, locale));
  return columns.length === 0 ? null : messagesFor(locale).table.carriedOver(columns);
}

function carriedOver(column: ReportColumn, locale: Locale): string[] {
  const words = messagesFor(locale).table;
  const name = column.letter ?? words.carriedOverLabel(inLocale(column.label, locale));
  if (column.carriedOver) return [name];
  if (column.kind !== 'indicators') return [];
  const { name: indicator, baseline, target } = column.indicatorLabels;
  return [words.carriedOverPart(name, [indicator, baseline, target].map((label) => inLocale(label, locale)))];
}

/** What the words beside the values compare; null where there are no such words. */
export function judgementSentence(report: Report, locale: Locale): string | null {
  const column = report.columns.find((candidate) => candidate.kind === 'indicators');
  const year = column?.years.find(({ fiscalYear }) => fiscalYear === report.fiscalYearTo);
  const judged = report.sections.some(({ rows }) =>
    rows.flatMap(indicatorsOf).some((indicator) => judgementWords(indicator, locale).length > 0),
  );
  if (!column || !year || !judged) return null;
  const { baseline, target } = column.indicatorLabels;
  return messagesFor(locale).indicator.explanation(
    inLocale(year.label, locale),
    inLocale(baseline, locale),
    inLocale(target, locale),
  );
}

/** 【進捗状況】A 順調　B ほぼ順調 … in the words of the grade's own column; null where no marks are published. */
export function legendSentence(report: Report, locale: Locale): string | null {
  const grade = gradeName(report, locale);
  if (grade === null) return null;
  return `${messagesFor(locale).table.legend(grade)}${report.marks.map((mark) => printedMark(mark, locale)).join('　')}`;
}
