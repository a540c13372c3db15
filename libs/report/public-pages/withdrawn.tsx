import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { dayOfInstant, printedDate } from '../japanese-date.js';
import { messagesFor } from '../messages/messages.js';
import type { PublishedCycle } from '../public-address.js';
import { municipalityAddress, planAddress } from '../public-address.js';
import { printedFiscalYears } from '../report-wording.js';
import { langOfContent, langOfText } from '../view/own-words.js';
import { Contact } from './contact.js';
import type { PublicMunicipality } from './published-years.js';
import { renderSitePage } from './site-page.js';
import type { SiteReader } from './site-reader.js';
import { siteHref, yearHref } from './site-reader.js';

/** 取下げ: a version that was published and is not to be read any more. */
export interface Withdrawal extends Pick<PublishedCycle, 'fiscalYearFrom' | 'fiscalYearTo'> {
  readonly municipality: PublicMunicipality;
  readonly plan: { readonly key: string; readonly name: LocalizedText; readonly contact: LocalizedText };
  readonly version: number;
  /** ISO 8601. */
  readonly withdrawnAt: string;
  readonly reason: string;
  /** Whether another version of the same year is live. */
  readonly live: boolean;
  /** Whether that one has English pages. */
  readonly english: boolean;
  /** Whether anything of the plan is live. */
  readonly planIsLive: boolean;
}

/** What stands where a withdrawn publication was: when and why it went, and whom to ask. */
export function renderWithdrawn(reader: SiteReader, withdrawal: Withdrawal): string {
  const { locale } = reader;
  const messages = messagesFor(locale);
  const words = messages.site.withdrawn;
  const { municipality, plan } = withdrawal;
  const place = inLocale(municipality.name, locale);
  const name = inLocale(plan.name, locale);
  const review = messages.home.review(printedFiscalYears(withdrawal.fiscalYearFrom, withdrawal.fiscalYearTo, locale));
  const day = dayOfInstant(withdrawal.withdrawnAt);
  const cycle = { ...withdrawal, municipality: municipality.key, plan: plan.key };
  return renderSitePage({
    reader,
    title: `${words.heading} | ${name} | ${place}`,
    municipality: place,
    trail: withdrawal.planIsLive
      ? [
          { name: place, href: municipalityAddress(municipality.key) },
          { name, href: planAddress(cycle) },
        ]
      : [],
    breadcrumb: words.title(review),
    feedOf: null,
    main: (
      <>
        <h1>{words.heading}</h1>
        <p lang={langOfText(plan.name, locale)}>{name}</p>
        <p>{words.sentence(review, messages.version(withdrawal.version), printedDate(day, locale))}</p>
        <h2>{words.reason}</h2>
        <p className="report-text" lang={langOfContent(locale)}>
          {withdrawal.reason}
        </p>
        {withdrawal.live && (
          <p>
            <a href={yearHref(reader, cycle, withdrawal)}>{words.live}</a>
          </p>
        )}
        {withdrawal.planIsLive && (
          <p>
            <a href={siteHref(reader, planAddress(cycle))}>{words.toPlan}</a>
          </p>
        )}
      </>
    ),
    footer: (
      <dl>
        <Contact municipality={municipality} plan={plan} locale={locale} />
      </dl>
    ),
  });
}
