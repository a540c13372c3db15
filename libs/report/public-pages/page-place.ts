import type { Locale } from '#libs/domain/text/localized-text.js';

/** Where a page of a publication stands: below the publication's address, in which language. Its own path ends in a slash. */
export interface PagePlace {
  readonly locale: Locale;
  /** '' for the front page, or items/12/. */
  readonly path: string;
}

/** Below the publication's address: items/12/ in Japanese, en/items/12/ in English. */
export function pathOf({ locale, path }: PagePlace): string {
  return locale === 'ja' ? path : `${locale}/${path}`;
}

export function fileOf(place: PagePlace): string {
  return `${pathOf(place)}index.html`;
}

/**
 * From a page to what stands at a path below the publication's address. Relative, so that the same bytes lead to the
 * right place at the live address, at that of a version, and in a saved folder.
 */
export function hrefFrom(place: PagePlace, path: string): string {
  const up = '../'.repeat(pathOf(place).split('/').length - 1);
  return `${up}${path}` || './';
}

/** To another page in the same language. */
export function pageHref(place: PagePlace, path: string): string {
  return hrefFrom(place, pathOf({ ...place, path }));
}
