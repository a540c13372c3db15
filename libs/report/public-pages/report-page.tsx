import type { ReactNode } from 'react';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { itemPath, municipalityAddress, planAddress, PUBLIC_HOME, sectionPath } from '../public-address.js';
import type { Report } from '../report.js';
import { printedFiscalYears } from '../report-wording.js';
import { langOfText } from '../view/own-words.js';
import type { ReportLinks } from '../view/report-links.js';
import { AboutRelease } from './about-release.js';
import type { PagePlace } from './page-place.js';
import { hrefFrom, pageHref, pathOf } from './page-place.js';
import type { Page, TrailStep } from './page-shell.js';
import { renderPage } from './page-shell.js';
import { siteHref } from './site-reader.js';

interface ReportPage extends Pick<Page, 'paper' | 'stylesheet'> {
  readonly report: Report;
  readonly place: PagePlace;
  /** Of the page among the others of the report; null: the front page. */
  readonly name: string | null;
  /** Between the front page and this one. */
  readonly trail?: readonly TrailStep[];
  readonly main: ReactNode;
}

const LANGUAGES: readonly Locale[] = ['ja', 'en'];

/** A page of a publication: what all of them have around what each of them says. */
export function renderReportPage({ report, place, name, trail = [], main, ...rest }: ReportPage): string {
  const { locale } = place;
  const { municipality, plan } = report;
  // Pages made on request are in the browser's language unless the address names one.
  const reader = { locale, chosen: locale !== 'ja', path: '', query: [] };
  const front = frontName(report, locale);
  const names = [name, front, inLocale(plan.name, locale), inLocale(municipality.name, locale)];
  const above: TrailStep[] = [
    {
      name: inLocale(municipality.name, locale),
      href: siteHref(reader, municipalityAddress(municipality.key)),
      lang: langOfText(municipality.name, locale),
    },
    {
      name: inLocale(plan.name, locale),
      href: siteHref(reader, planAddress({ municipality: municipality.key, plan: plan.key })),
      lang: langOfText(plan.name, locale),
    },
    ...(name === null ? [] : [{ name: front, href: pageHref(place, '') }, ...trail]),
  ];
  return renderPage({
    ...rest,
    locale,
    title: names.filter((one) => one !== null).join(' | '),
    municipality: inLocale(municipality.name, locale),
    home: siteHref(reader, PUBLIC_HOME),
    trail: above,
    breadcrumb: name ?? front,
    languages: LANGUAGES.filter((other) => other !== locale).map((other) => ({
      locale: other,
      href: hrefFrom(place, pathOf({ ...place, locale: other })),
    })),
    main,
    footer: <AboutRelease report={report} place={place} />,
  });
}

/** 令和元年度 進行管理集計表 */
function frontName(report: Report, locale: Locale): string {
  return `${printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, locale)} ${inLocale(report.title, locale)}`;
}

/** The publication's pages as one of them sees them. */
export function linksFrom(place: PagePlace): ReportLinks {
  return {
    item: (itemKey) => pageHref(place, itemPath(itemKey)),
    section: (sectionKey) => pageHref(place, sectionPath(sectionKey)),
  };
}
