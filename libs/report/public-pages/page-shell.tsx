import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { STAFF_APPLICATION } from '../public-address.js';
import { PUBLIC_PAGE_CSS } from './page-css.js';

export interface Page {
  readonly locale: Locale;
  readonly title: string;
  /** Whose site it says on top; null on pages of all municipalities. */
  readonly municipality: string | null;
  readonly home: string;
  /** Name of the page in the breadcrumb; null on the home page, which has none. */
  readonly breadcrumb: string | null;
  /** Address of a file with PUBLIC_PAGE_CSS; left out: the page carries its styles with it. */
  readonly stylesheet?: string | undefined;
  /** Further elements of the head: links to a feed, to the page in the other language. */
  readonly head?: ReactNode;
  /** Beside the site's name: the same page in the other language. */
  readonly headerLinks?: ReactNode;
  /** Pages between home and this one, in the breadcrumb. */
  readonly trail?: readonly TrailStep[];
  readonly main: ReactNode;
  readonly footer: ReactNode;
}

export interface TrailStep {
  readonly name: string;
  readonly href: string;
}

/** A complete static page without any script: read with a text browser, saved, printed, archived. */
export function renderPage(page: Page): string {
  return `<!DOCTYPE html>\n${renderToStaticMarkup(<PageShell {...page} />)}\n`;
}

function PageShell({ locale, title, municipality, home, breadcrumb, stylesheet, head, headerLinks, trail = [], main, footer }: Page) {
  const words = messagesFor(locale).page;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        {stylesheet === undefined ? (
          // Our own constant: React would escape the quotes of a text child, which CSS does not read.
          <style dangerouslySetInnerHTML={{ __html: PUBLIC_PAGE_CSS }} />
        ) : (
          <link rel="stylesheet" href={stylesheet} />
        )}
        {head}
      </head>
      <body className="page">
        <a className="page-skip" href="#main">
          {words.skipToMain}
        </a>
        <header className="page-header">
          <div className="page-width">
            <a className="page-brand" href={home}>
              {municipality !== null && (
                <>
                  <span className="page-brand-municipality">{municipality}</span>{' '}
                </>
              )}
              <span>{words.siteName}</span>
            </a>
            {headerLinks}
          </div>
        </header>
        <div className="page-width page-content">
          {breadcrumb !== null && (
            <nav className="page-breadcrumb" aria-label={words.breadcrumb}>
              <ol>
                <li>
                  <a href={home}>{words.home}</a>
                </li>
                {trail.map((step) => (
                  <li key={step.href}>
                    <a href={step.href}>{step.name}</a>
                  </li>
                ))}
                <li aria-current="page">{breadcrumb}</li>
              </ol>
            </nav>
          )}
          <main id="main" className="page-main" tabIndex={-1}>
            {main}
          </main>
        </div>
        <footer className="page-footer">
          <div className="page-width">{footer}</div>
        </footer>
      </body>
    </html>
  );
}

/** The way in for those who write the reviews; the public needs no more of it than one line. */
export function StaffLink({ locale }: { readonly locale: Locale }) {
  return (
    <a className="page-staff" href={STAFF_APPLICATION}>
      {messagesFor(locale).home.staff}
    </a>
  );
}
