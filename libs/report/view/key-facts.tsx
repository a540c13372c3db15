import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import type { ReportPlaces } from '../report-places.js';
import { printedFiscalYears } from '../report-wording.js';
import { langOfText } from './own-words.js';

/** What a reader asks first: of which years, how much of it, and who answers for it. */
export function KeyFacts({ report, places, locale }: { readonly report: Report; readonly places: ReportPlaces; readonly locale: Locale }) {
  const words = messagesFor(locale).pages;
  const { plan } = report;
  const first = places.sections.filter(({ section }) => section.depth === 0);
  const items = first.reduce((sum, place) => sum + place.items, 0);
  const parts = first.reduce((sum, place) => sum + place.parts, 0);
  return (
    <dl className="report-facts">
      <div>
        <dt>{words.period}</dt>
        <dd>{printedFiscalYears(plan.periodFrom, plan.periodTo, locale)}</dd>
      </div>
      <div>
        <dt>{words.reviewedYears}</dt>
        <dd>{printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, locale)}</dd>
      </div>
      <div>
        <dt>{words.items}</dt>
        <dd>{words.itemCount(items, parts)}</dd>
      </div>
      <div>
        <dt>{words.department}</dt>
        <dd lang={langOfText(plan.contact, locale)}>{inLocale(plan.contact, locale)}</dd>
      </div>
    </dl>
  );
}
