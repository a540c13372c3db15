import { inLocale } from '#libs/domain/text/localized-text.js';
import { dayOfInstant, printedDate } from '../japanese-date.js';
import { messagesFor } from '../messages/messages.js';
import { municipalityAddress, planAddress, searchAddress } from '../public-address.js';
import { printedFiscalYears } from '../report-wording.js';
import { langOfText } from '../view/own-words.js';
import type { PublicMunicipality, PublicPlan, PublicYear } from './published-years.js';
import { SearchForm } from './search-form.js';
import { renderSitePage } from './site-page.js';
import type { SiteReader } from './site-reader.js';
import { siteHref, yearHref } from './site-reader.js';

const NEWEST = 5;

/** All that one municipality has published. */
export function renderMunicipality(reader: SiteReader, municipality: PublicMunicipality, plans: readonly PublicPlan[]): string {
  const { locale } = reader;
  const words = messagesFor(locale).site.municipality;
  const name = inLocale(municipality.name, locale);
  const folder = municipalityAddress(municipality.key);
  return renderSitePage({
    reader,
    title: words.heading(name),
    municipality: name,
    breadcrumb: name,
    feedOf: { folder, name },
    main: (
      <div className="site-column">
        <h1>{words.heading(name)}</h1>
        {plans.length === 0 ? (
          <p>{words.empty}</p>
        ) : (
          <>
            <SearchForm reader={reader} action={searchAddress(folder)} />
            <Newest reader={reader} municipality={municipality.key} plans={plans} />
            <section aria-labelledby="plans">
              <h2 id="plans">{words.plans}</h2>
              <ul className="site-cards">
                {plans.map((plan) => (
                  <li key={plan.key}>
                    <PlanCard reader={reader} municipality={municipality.key} plan={plan} />
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </div>
    ),
  });
}

function PlanCard({ reader, municipality, plan }: { readonly reader: SiteReader; readonly municipality: string; readonly plan: PublicPlan }) {
  const { locale } = reader;
  const words = messagesFor(locale).site.municipality;
  return (
    <>
      <h3 lang={langOfText(plan.name, locale)}>
        <a href={siteHref(reader, planAddress({ municipality, plan: plan.key }))}>{inLocale(plan.name, locale)}</a>
      </h3>
      <p>{words.period(printedFiscalYears(plan.periodFrom, plan.periodTo, locale))}</p>
      <p>{words.yearsCount(plan.years.length)}</p>
      <p>
        {messagesFor(locale).page.contact}{' '}
        <span className="site-contact" lang={langOfText(plan.contact, locale)}>
          {inLocale(plan.contact, locale)}
        </span>
      </p>
    </>
  );
}

function Newest({ reader, municipality, plans }: { readonly reader: SiteReader; readonly municipality: string; readonly plans: readonly PublicPlan[] }) {
  const { locale } = reader;
  const messages = messagesFor(locale);
  const newest = plans
    .flatMap((plan) => plan.years.map((year) => ({ plan, year })))
    .toSorted((one, other) => other.year.publishedAt.localeCompare(one.year.publishedAt))
    .slice(0, NEWEST);
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">{messages.site.municipality.newest}</h2>
      <ul className="site-news">
        {newest.map(({ plan, year }) => (
          <li key={`${plan.key} ${year.fiscalYearFrom} ${year.fiscalYearTo}`}>
            <ReleaseDay year={year} reader={reader} />
            <a href={yearHref(reader, { municipality, plan: plan.key, ...year }, year)}>
              <span lang={langOfText(plan.name, locale)}>{inLocale(plan.name, locale)}</span>{' '}
              {messages.home.review(printedFiscalYears(year.fiscalYearFrom, year.fiscalYearTo, locale))}
              {year.version > 1 && ` ${messages.version(year.version)}`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ReleaseDay({ year, reader }: { readonly year: PublicYear; readonly reader: SiteReader }) {
  const day = dayOfInstant(year.publishedAt);
  return <time dateTime={day}>{printedDate(day, reader.locale)}</time>;
}
