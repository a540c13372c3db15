import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import type { ReportColumn } from '../report-column.js';

/** A・B・C・E（項目、当初、目標）は、計画からの転記項目です。 Columns without a letter by their label: 「事業概要」. */
export function CarriedOverNote({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const columns = report.columns.flatMap((column) => carriedOver(column, locale));
  return columns.length === 0 ? null : <p className="report-note">{messagesFor(locale).table.carriedOver(columns)}</p>;
}

function carriedOver(column: ReportColumn, locale: Locale): string[] {
  const words = messagesFor(locale).table;
  const name = column.letter ?? words.carriedOverLabel(inLocale(column.label, locale));
  if (column.carriedOver) return [name];
  if (column.kind !== 'indicators') return [];
  const { name: indicator, baseline, target } = column.indicatorLabels;
  const parts = [indicator, baseline, target].map((label) => inLocale(label, locale));
  return [words.carriedOverPart(name, parts)];
}
