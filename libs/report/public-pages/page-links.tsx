import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';

/** The way to the page before and to the next one of a list; nothing where all of it is on one page. */
export function PageLinks(props: {
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  readonly locale: Locale;
}) {
  const { label, page, pages, href, locale } = props;
  const words = messagesFor(locale).site.search;
  if (pages < 2) return null;
  return (
    <nav className="site-pages" aria-label={label}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      <span>{words.page(page, pages)}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
