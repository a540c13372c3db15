import { inLocale } from '#libs/domain/text/localized-text.js';
import { dayOfInstant, printedDate } from '../japanese-date.js';
import { messagesFor } from '../messages/messages.js';
import type { PublishedCycle } from '../public-address.js';
import { fixedAddress, yearsSegment } from '../public-address.js';
import type { Report } from '../report.js';
import { langOfContent, langOfText } from '../view/own-words.js';
import { Contact } from './contact.js';
import type { PagePlace } from './page-place.js';
import { pathOf } from './page-place.js';

/**
 * Who answers for the page, under which terms it may be used again, and what makes this version tellable from any other.
 * years: named in the heading where the page shows more than one release. english: whether the release has English pages.
 */
export function AboutRelease(props: {
  readonly report: Report;
  readonly place: PagePlace;
  readonly years?: string;
  readonly english?: boolean;
}) {
  const { report, place, years, english = true } = props;
  const { locale } = place;
  const messages = messagesFor(locale);
  const words = messages.page;
  const { municipality, plan, release } = report;
  const address = addressOf(report, english ? place : { ...place, locale: 'ja' });
  const id = years === undefined ? 'about-release' : `about-release-${yearsSegment(report)}`;
  const day = release.publishedAt === null ? null : dayOfInstant(release.publishedAt);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{years === undefined ? words.aboutRelease : messages.site.compare.aboutRelease(years)}</h2>
      <dl>
        <Contact municipality={municipality} plan={plan} locale={locale} />
        <dt>{words.versionTerm}</dt>
        <dd>{release.version === 0 ? messages.preview : messages.version(release.version)}</dd>
        {day !== null && (
          <>
            <dt>{words.publishedTerm}</dt>
            <dd>
              <time dateTime={day}>{printedDate(day, locale)}</time>
            </dd>
          </>
        )}
        {release.note !== '' && (
          <>
            <dt>{messages.versionNote}</dt>
            <dd lang={langOfContent(locale)}>{release.note}</dd>
          </>
        )}
        {release.replaces !== null && (
          <>
            <dt>{messages.pages.replacedVersion}</dt>
            <dd>
              <a href={fixedAddress(cycleOf(report), release.replaces)}>{messages.version(release.replaces)}</a>
            </dd>
          </>
        )}
        {plan.licence && (
          <>
            <dt>{messages.pages.licence}</dt>
            <dd>
              <a href={plan.licence.url} rel="license" lang={langOfText(plan.licence.name, locale)}>
                {inLocale(plan.licence.name, locale)}
              </a>
            </dd>
          </>
        )}
        {address !== null && (
          <>
            <dt>{place.path === '' ? words.fixedAddress : messages.pages.pageAddress}</dt>
            <dd>
              <a href={address}>{address}</a>
            </dd>
          </>
        )}
        {release.history && (
          <>
            <dt>{words.history}</dt>
            <dd>
              {words.historyEntry(release.history.seq)} <span className="page-hash">{release.history.hash}</span>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Where this page of this version stays; a preview stays nowhere. */
function addressOf(report: Report, place: PagePlace): string | null {
  const { version } = report.release;
  return version === 0 ? null : `${fixedAddress(cycleOf(report), version)}${pathOf(place)}`;
}

function cycleOf({ municipality, plan, fiscalYearFrom, fiscalYearTo }: Report): PublishedCycle {
  return { municipality: municipality.key, plan: plan.key, fiscalYearFrom, fiscalYearTo };
}
