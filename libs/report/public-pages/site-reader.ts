import type { Locale } from '#libs/domain/text/localized-text.js';
import type { PublishedCycle } from '../public-address.js';
import { liveAddress } from '../public-address.js';

/** Who asks for a page, and for which. */
export interface SiteReader {
  readonly locale: Locale;
  /** Whether the address names the language: then all links on the page do. Else the browser has said it. */
  readonly chosen: boolean;
  /** The page's own address, without its query. */
  readonly path: string;
  /** What the address asks, the language left out. */
  readonly query: Query;
}

export type Query = readonly (readonly [name: string, value: string])[];

/** A link within the site, in the language that the reader chose. */
export function siteHref({ locale, chosen }: SiteReader, path: string, query: Query = []): string {
  return withQuery(path, chosen ? [...query, ['lang', locale]] : query);
}

/** A year's page, in the reader's language where that year has pages in it. */
export function yearHref({ locale }: Pick<SiteReader, 'locale'>, cycle: PublishedCycle, { english }: { readonly english: boolean }): string {
  return liveAddress(cycle) + (locale === 'en' && english ? 'en/' : '');
}

/** The page that is being read, in the other language. */
export function otherLanguageHref({ locale, path, query }: SiteReader): string {
  return withQuery(path, [...query, ['lang', otherLocale(locale)]]);
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'ja' ? 'en' : 'ja';
}

export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString();
  return search === '' ? path : `${path}?${search}`;
}
