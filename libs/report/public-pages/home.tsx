import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { municipalityAddress, planAddress, PUBLIC_HOME, searchAddress } from '../public-address.js';
import { printedFiscalYears } from '../report-wording.js';
import { langOfText } from '../view/own-words.js';
import { SearchForm } from './search-form.js';
import { renderSitePage } from './site-page.js';
import type { SiteReader } from './site-reader.js';
import { siteHref } from './site-reader.js';

/** What is live on the public site. Years in the order in which they are to be listed, the newest first. */
export interface HomeModel {
  readonly municipalities: readonly HomeMunicipality[];
}

export interface HomeMunicipality {
  readonly key: string;
  readonly name: LocalizedText;
  readonly plans: readonly HomePlan[];
}

export interface HomePlan {
  readonly key: string;
  readonly name: LocalizedText;
  readonly years: readonly HomeYear[];
}

export interface HomeYear {
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
  /** Of the live page. */
  readonly path: string;
}

export function renderHome(model: HomeModel, reader: SiteReader): string {
  const { locale } = reader;
  const messages = messagesFor(locale);
  const municipalities = model.municipalities
    .map((municipality) => ({
      ...municipality,
      plans: municipality.plans.filter((plan) => plan.years.length > 0),
    }))
    .filter((municipality) => municipality.plans.length > 0);
  return renderSitePage({
    reader,
    title: messages.home.heading,
    municipality: null,
    breadcrumb: null,
    feedOf: { folder: PUBLIC_HOME, name: messages.home.heading },
    main: (
      <>
        <h1>{messages.home.heading}</h1>
        <p>{messages.home.lead}</p>
        {municipalities.length > 0 && <SearchForm reader={reader} action={searchAddress(PUBLIC_HOME)} />}
        {municipalities.length === 0 && (
          <section className="home-empty">
            <h2>{messages.home.nothingPublishedHeading}</h2>
            <p>{messages.home.nothingPublished}</p>
          </section>
        )}
        {municipalities.map((municipality) => (
          <section key={municipality.key} className="home-municipality" id={municipality.key}>
            <h2 lang={langOfText(municipality.name, locale)}>
              <a href={siteHref(reader, municipalityAddress(municipality.key))}>{inLocale(municipality.name, locale)}</a>
            </h2>
            {municipality.plans.map((plan) => (
              <PublishedPlan
                key={plan.key}
                plan={plan}
                href={siteHref(reader, planAddress({ municipality: municipality.key, plan: plan.key }))}
                locale={locale}
              />
            ))}
          </section>
        ))}
      </>
    ),
  });
}

function PublishedPlan({ plan, href, locale }: { readonly plan: HomePlan; readonly href: string; readonly locale: Locale }) {
  const words = messagesFor(locale).home;
  return (
    <section className="home-plan">
      <h3 lang={langOfText(plan.name, locale)}>
        <a href={href}>{inLocale(plan.name, locale)}</a>
      </h3>
      <ul>
        {plan.years.map((year) => (
          <li key={year.path}>
            <a href={year.path}>
              {words.review(printedFiscalYears(year.fiscalYearFrom, year.fiscalYearTo, locale))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
