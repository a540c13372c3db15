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
  /** What stands between the home page and this one in the breadcrumb, from the top down. */
  readonly trail?: readonly TrailStep[];
  /** The same page in the other languages. */
  readonly languages?: readonly PageLanguage[];
  /** Paper that it is printed on; left out: A3 landscape, as wide tables need. */
  readonly paper?: 'portrait';
  /** Further elements of the head: feeds, canonical addresses. */
  readonly head?: ReactNode;
  /** Address of a file with PUBLIC_PAGE_CSS; left out: the page carries its styles with it. */
  readonly stylesheet?: string | undefined;
  readonly main: ReactNode;
  readonly footer: ReactNode;
}

export interface TrailStep {
  readonly name: string;
  readonly href: string;
  /** Where the name is not in the page's language. */
  readonly lang?: Locale | undefined;
}

export interface PageLanguage {
  readonly locale: Locale;
  readonly href: string;
}

/** Each language by its own name. */
const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { ja: '日本語', en: 'English' };

/** A complete static page without any script: read with a text browser, saved, printed, archived. */
export function renderPage(page: Page): string {
  return `<!DOCTYPE html>\n${renderToStaticMarkup(<PageShell {...page} />)}\n`;
}

function PageShell(page: Page) {
  const { locale, title, municipality, home, languages = [], paper, stylesheet, head, main, footer } = page;
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
        {languages.map((language) => (
          <link key={language.locale} rel="alternate" hrefLang={language.locale} href={language.href} />
        ))}
        {head}
      </head>
      <body className={paper === undefined ? 'page' : `page page-${paper}`}>
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
            {languages.length > 0 && <Languages {...page} languages={languages} />}
          </div>
        </header>
        <div className="page-width page-content">
          <Breadcrumb {...page} />
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

function Breadcrumb({ locale, home, trail = [], breadcrumb }: Page) {
  const words = messagesFor(locale).page;
  if (breadcrumb === null) return null;
  return (
    <nav className="page-breadcrumb" aria-label={words.breadcrumb}>
      <ol>
        <li>
          <a href={home}>{words.home}</a>
        </li>
        {trail.map(({ name, href, lang }) => (
          <li key={href} lang={lang}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{breadcrumb}</li>
      </ol>
    </nav>
  );
}

function Languages({ locale, languages }: Page & { readonly languages: readonly PageLanguage[] }) {
  return (
    <nav className="page-languages" aria-label={messagesFor(locale).pages.languages}>
      <ul>
        {languages.map((language) => (
          <li key={language.locale}>
            <a href={language.href} hrefLang={language.locale} lang={language.locale}>
              {LANGUAGE_NAMES[language.locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
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
