import type { ReactNode } from 'react';
import { messagesFor } from '../messages/messages.js';
import { feedAddress, PUBLIC_HOME } from '../public-address.js';
import type { TrailStep } from './page-shell.js';
import { renderPage, StaffLink } from './page-shell.js';
import type { SiteReader } from './site-reader.js';
import { otherLanguageHref, otherLocale, siteHref } from './site-reader.js';
import { SiteStyles } from './site-styles.js';

export interface SitePage {
  readonly reader: SiteReader;
  readonly title: string;
  /** null on pages of all municipalities. */
  readonly municipality: string | null;
  readonly trail?: readonly TrailStep[];
  /** null on the home page. */
  readonly breadcrumb: string | null;
  /** The folder whose feed tells of what this page shows; null: none does. */
  readonly feedOf: { readonly folder: string; readonly name: string } | null;
  readonly main: ReactNode;
  readonly footer?: ReactNode;
}

/** A page that is made when it is asked for, with a link to itself in the other language and to its feed. */
export function renderSitePage({ reader, title, municipality, trail = [], breadcrumb, feedOf, main, footer }: SitePage): string {
  const { locale } = reader;
  const words = messagesFor(locale).site;
  return renderPage({
    locale,
    title,
    municipality,
    home: siteHref(reader, PUBLIC_HOME),
    trail: trail.map(({ name, href }) => ({ name, href: siteHref(reader, href) })),
    breadcrumb,
    head: (
      <>
        <SiteStyles />
        {feedOf && <link rel="alternate" type="application/atom+xml" title={words.feedTitle(feedOf.name)} href={feedAddress(feedOf.folder)} />}
      </>
    ),
    languages: [{ locale: otherLocale(locale), href: otherLanguageHref(reader) }],
    main,
    footer: (
      <>
        {footer}
        <p className="site-footer-links">
          {feedOf && <a href={feedAddress(feedOf.folder)}>{words.feed}</a>} <StaffLink locale={locale} />
        </p>
      </>
    ),
  });
}
