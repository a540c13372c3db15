import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { dayOfInstant, printedDate } from '../japanese-date.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { printedFiscalYears, printedPlan } from '../report-wording.js';
import { Heading } from './heading.js';
import { langOfContent, langOfText } from './own-words.js';

/** Whose report this is, of which year, as of which day, and in which version. */
export function ReportTitle(props: { readonly report: Report; readonly locale: Locale; readonly headingLevel: number }) {
  const { report, locale, headingLevel } = props;
  const { municipality, plan, release } = report;
  const messages = messagesFor(locale);
  return (
    <header className="report-title">
      <p className="report-plan">
        <span lang={langOfText(municipality.name, locale)}>{inLocale(municipality.name, locale)}</span>{' '}
        <span lang={langOfText(plan.name, locale)}>{printedPlan(plan, locale)}</span>
      </p>
      <Heading level={headingLevel} className="report-heading">
        <span className="report-phrase">{printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, locale)}</span>{' '}
        <span className="report-phrase" lang={langOfText(report.title, locale)}>
          {inLocale(report.title, locale)}
        </span>
      </Heading>
      <p className="report-dates">
        <time dateTime={report.asOf}>{messages.asOf(printedDate(report.asOf, locale))}</time>
        {release.publishedAt === null ? (
          <strong className="report-preview">{messages.preview}</strong>
        ) : (
          <>
            <span>{messages.version(release.version)}</span>
            <time dateTime={dayOfInstant(release.publishedAt)}>
              {messages.publishedOn(printedDate(dayOfInstant(release.publishedAt), locale))}
            </time>
          </>
        )}
      </p>
      {release.note !== '' && (
        <div className="report-version-note">
          <p className="report-version-note-name">{messages.versionNote}</p>
          <p className="report-text" lang={langOfContent(locale)}>
            {release.note}
          </p>
        </div>
      )}
    </header>
  );
}
