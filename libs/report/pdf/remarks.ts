import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import type { ReportColumn } from '../report-column.js';
import { PDF_LOCALE } from './pdf-locale.js';

/** What helps to read the tables: which columns are copied from the plan, and what the words beside values compare. */
export function remarksOf(report: Report): string[] {
  return [...carriedOver(report), ...judgement(report)];
}

/** A・B・C・E（項目、当初、目標）は、計画からの転記項目です。 */
function carriedOver({ columns }: Report): string[] {
  const names = columns.flatMap(carriedOverName);
  return names.length === 0 ? [] : [messagesFor(PDF_LOCALE).table.carriedOver(names)];
}

function carriedOverName(column: ReportColumn): string[] {
  const words = messagesFor(PDF_LOCALE).table;
  const name = column.letter ?? words.carriedOverLabel(inLocale(column.label, PDF_LOCALE));
  if (column.carriedOver) return [name];
  if (column.kind !== 'indicators') return [];
  const { name: indicator, baseline, target } = column.indicatorLabels;
  return [words.carriedOverPart(name, [indicator, baseline, target].map((label) => inLocale(label, PDF_LOCALE)))];
}

function judgement(report: Report): string[] {
  const column = report.columns.find((candidate) => candidate.kind === 'indicators');
  const year = column?.years.find(({ fiscalYear }) => fiscalYear === report.fiscalYearTo);
  if (!column || !year || !report.sections.some(({ rows }) => rows.some(({ cells }) => cells.some(isJudged)))) return [];
  const { baseline, target } = column.indicatorLabels;
  const [value, from, to] = [year.label, baseline, target].map((label) => inLocale(label, PDF_LOCALE));
  return [messagesFor(PDF_LOCALE).indicator.explanation(value!, from!, to!)];
}

function isJudged(cell: Report['sections'][number]['rows'][number]['cells'][number]): boolean {
  return cell.kind === 'indicators' && cell.indicators.some(({ trend, reached }) => trend !== 'cannotSay' || reached === 'reached');
}
