import type { ReactNode } from 'react';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { dayOfInstant, printedDate } from '../japanese-date.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { printedFiscalYears, printedPlan } from '../report-wording.js';
import { langOfText } from './own-words.js';

/** Above the heading of one section or item: whose report it belongs to, of which years and in which version. */
export function PartTitle(props: { readonly report: Report; readonly locale: Locale; readonly children?: ReactNode }) {
  const { report, locale, children } = props;
  const { municipality, plan, release } = report;
  const messages = messagesFor(locale);
  return (
    <header className="report-part-title">
      <p className="report-plan">
        <span lang={langOfText(municipality.name, locale)}>{inLocale(municipality.name, locale)}</span>{' '}
        <span lang={langOfText(plan.name, locale)}>{printedPlan(plan, locale)}</span>{' '}
        <span className="report-phrase">{printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, locale)}</span>{' '}
        <span className="report-phrase" lang={langOfText(report.title, locale)}>
          {inLocale(report.title, locale)}
        </span>
      </p>
      {children}
      <p className="report-dates">
        <time dateTime={report.asOf}>{messages.asOf(printedDate(report.asOf, locale))}</time>
        {release.publishedAt !== null && (
          <>
            <span>{messages.version(release.version)}</span>
            <time dateTime={dayOfInstant(release.publishedAt)}>
              {messages.publishedOn(printedDate(dayOfInstant(release.publishedAt), locale))}
            </time>
          </>
        )}
      </p>
    </header>
  );
}
