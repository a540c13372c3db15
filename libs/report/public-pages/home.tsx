import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { municipalityAddress, planAddress, PUBLIC_HOME, searchAddress, yearsSegment } from '../public-address.js';
import { printedFiscalYears } from '../report-wording.js';
import { langOfText } from '../view/own-words.js';
import type { PublicYear } from './published-years.js';
import { SearchForm } from './search-form.js';
import { renderSitePage } from './site-page.js';
import type { SiteReader } from './site-reader.js';
import { siteHref, yearHref } from './site-reader.js';

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

export type HomeYear = Pick<PublicYear, 'fiscalYearFrom' | 'fiscalYearTo' | 'english'>;

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
                municipality={municipality.key}
                reader={reader}
              />
            ))}
          </section>
        ))}
      </>
    ),
  });
}

function PublishedPlan({ plan, municipality, reader }: { readonly plan: HomePlan; readonly municipality: string; readonly reader: SiteReader }) {
  const { locale } = reader;
  const cycle = { municipality, plan: plan.key };
  const words = messagesFor(locale).home;
  return (
    <section className="home-plan">
      <h3 lang={langOfText(plan.name, locale)}>
        <a href={siteHref(reader, planAddress(cycle))}>{inLocale(plan.name, locale)}</a>
      </h3>
      <ul>
        {plan.years.map((year) => (
          <li key={yearsSegment(year)}>
            <a href={yearHref(reader, { ...cycle, ...year }, year)}>
              {words.review(printedFiscalYears(year.fiscalYearFrom, year.fiscalYearTo, locale))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
