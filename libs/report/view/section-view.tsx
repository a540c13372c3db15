import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import type { PlacedSection, ReportPlaces } from '../report-places.js';
import { ItemList } from './item-list.js';
import { ItemSheet } from './item-sheet.js';
import type { ReportLinks } from './report-links.js';
import { SectionPreface } from './section-preface.js';
import { SectionTable } from './section-table.js';

export interface SectionProps {
  readonly report: Report;
  readonly places: ReportPlaces;
  readonly place: PlacedSection;
  /** Position among the sections of the page. */
  readonly index: number;
  readonly links: ReportLinks | null;
  readonly locale: Locale;
  /** Of an item's heading, where items are printed as pages. */
  readonly headingLevel: number;
}

/** What stands below a section's heading: its preface and its items, as the layout of the report says. */
export function SectionView(props: SectionProps) {
  const { place, locale } = props;
  const { section, below } = place;
  return (
    <>
      <SectionPreface section={section} locale={locale} />
      {section.rows.length > 0 && <SectionItems {...props} />}
      {section.rows.length === 0 && below.length === 0 && <p>{messagesFor(locale).table.emptySection}</p>}
    </>
  );
}

/** A table of everything; of items with pages of their own a list, or, where all stands on one page, the pages. */
function SectionItems({ report, places, place, index, links, locale, headingLevel }: SectionProps) {
  const { section } = place;
  if (report.layout === 'table') {
    return <SectionTable report={report} section={section} index={index} links={links} locale={locale} />;
  }
  const items = section.rows.flatMap(({ itemKey }) => places.item(itemKey) ?? []);
  if (links) return <ItemList report={report} name={section} items={items} links={links} locale={locale} anchored />;
  return items.map((item) => (
    <ItemSheet key={item.row.itemKey} report={report} item={item} links={links} locale={locale} headingLevel={headingLevel} />
  ));
}
