import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';

/** What the words beside the values compare, where there are any. */
export function JudgementNote({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const column = report.columns.find((candidate) => candidate.kind === 'indicators');
  const year = column?.years.find(({ fiscalYear }) => fiscalYear === report.fiscalYearTo);
  const judged = report.sections
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .some(
      (cell) =>
        cell.kind === 'indicators' &&
        cell.indicators.some(({ trend, reached }) => trend !== 'cannotSay' || reached === 'reached'),
    );
  if (!column || !year || !judged) return null;
  const { baseline, target } = column.indicatorLabels;
  return (
    <p className="report-note">
      {messagesFor(locale).indicator.explanation(
        inLocale(year.label, locale),
        inLocale(baseline, locale),
        inLocale(target, locale),
      )}
    </p>
  );
}
