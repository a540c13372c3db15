import { ITEMS_PER_PAGE, type ItemsPage } from '../items-page.js';
import { messagesFor } from '../messages/messages.js';
import { PageLinks } from './page-links.js';
import type { SiteReader } from './site-reader.js';
import { withQuery } from './site-reader.js';

/** The name in an address by which a page of the items is asked for. */
export const PAGE_ASKED = 'page';

type Props = Pick<ItemsPage<unknown>, 'page' | 'pages'> & { readonly reader: SiteReader };

/** That not all items stand on this page; in words, for whoever does not see its end. */
export function PagedItems({ pages, page, reader }: Props) {
  const words = messagesFor(reader.locale).site;
  return pages < 2 ? null : (
    <p className="site-found">
      {words.itemPages.perPage(ITEMS_PER_PAGE)} {words.search.page(page, pages)}
    </p>
  );
}

/** To the pages beside this one, with all else that the address asks. */
export function ItemPageLinks({ reader, ...page }: Props) {
  const others = reader.query.filter(([name]) => name !== PAGE_ASKED);
  const language = reader.chosen ? [['lang', reader.locale] as const] : [];
  return (
    <PageLinks
      {...page}
      label={messagesFor(reader.locale).site.itemPages.label}
      href={(number) => withQuery(reader.path, [...others, [PAGE_ASKED, String(number)], ...language])}
      locale={reader.locale}
    />
  );
}
