import type { Locale } from '#libs/domain/text/localized-text.js';
import { itemPath, sectionPath, WHOLE_PATH } from '../public-address.js';
import type { DownloadLink } from '../public-pages/downloads.js';
import { renderIndex } from '../public-pages/index-page.js';
import { renderItemPage } from '../public-pages/item-page.js';
import { PUBLIC_PAGE_CSS } from '../public-pages/page-css.js';
import type { PagePlace } from '../public-pages/page-place.js';
import { fileOf, hrefFrom, pageHref } from '../public-pages/page-place.js';
import { renderSectionPage } from '../public-pages/section-page.js';
import { renderWholePage } from '../public-pages/whole-page.js';
import type { PublishedFile } from '../published-file.js';
import type { Report } from '../report.js';
import type { ReportPlaces } from '../report-places.js';
import { placesOf } from '../report-places.js';

const LOCALES: readonly Locale[] = ['ja', 'en'];
const STYLESHEET = 'style.css';
/** A page that is larger than this no telephone reads well: its items are read one by one, or in the PDF. */
const LARGEST_WHOLE_PAGE = 5 * 1024 * 1024;

/** downloads: by their paths below the publication's address. */
export function renderPages(report: Report, downloads: readonly DownloadLink[]): PublishedFile[] {
  const places = placesOf(report);
  return [
    file(STYLESHEET, PUBLIC_PAGE_CSS, 'text/css; charset=utf-8'),
    ...LOCALES.flatMap((locale) => pagesIn(locale, report, places, downloads)),
  ];
}

function pagesIn(locale: Locale, report: Report, places: ReportPlaces, downloads: readonly DownloadLink[]): PublishedFile[] {
  const front: PagePlace = { locale, path: '' };
  const whole = wholePage(locale, report);
  const links = {
    downloads: downloads.map((link) => ({ ...link, href: hrefFrom(front, link.href) })),
    whole: whole && { href: pageHref(front, WHOLE_PATH), bytes: whole.body.byteLength },
    stylesheet: hrefFrom(front, STYLESHEET),
  };
  return [
    { ...page(front, renderIndex(report, links, locale)), format: locale === 'ja' ? 'html' : null },
    ...places.sections.map((placed) => {
      const place: PagePlace = { locale, path: sectionPath(placed.section.key) };
      return page(place, renderSectionPage(report, places, placed, place));
    }),
    ...places.items.map(({ row }, index) => {
      const place: PagePlace = { locale, path: itemPath(row.itemKey) };
      return page(place, renderItemPage(report, places, index, place));
    }),
    ...(whole ? [whole] : []),
  ];
}

/** Where the front page holds the whole table, there is no other. */
function wholePage(locale: Locale, report: Report): PublishedFile | null {
  if (report.layout === 'table') return null;
  const place: PagePlace = { locale, path: WHOLE_PATH };
  const whole = page(place, renderWholePage(report, place));
  return whole.body.byteLength <= LARGEST_WHOLE_PAGE ? whole : null;
}

function page(place: PagePlace, html: string): PublishedFile {
  return file(fileOf(place), html, 'text/html; charset=utf-8');
}

function file(name: string, text: string, mediaType: string): PublishedFile {
  return { name, mediaType, format: null, body: Buffer.from(text, 'utf8') };
}
