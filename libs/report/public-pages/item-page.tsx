import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import type { PlacedItem, ReportPlaces } from '../report-places.js';
import { itemName } from '../view/item-name.js';
import { ItemSheet } from '../view/item-sheet.js';
import { PartTitle } from '../view/part-title.js';
import { ReadingNotes } from '../view/reading-notes.js';
import { ChangedFields } from '../view/report-changes.js';
import { ReportNotes } from '../view/report-notes.js';
import type { Neighbour } from './neighbours.js';
import { Neighbours } from './neighbours.js';
import type { PagePlace } from './page-place.js';
import { hrefFrom } from './page-place.js';
import { linksFrom, renderReportPage } from './report-page.js';
import { sectionTrail } from './section-page.js';

/** Everything about one item. index: its place in the printed order. */
export function renderItemPage(report: Report, places: ReportPlaces, index: number, place: PagePlace): string {
  const { locale } = place;
  const item = places.items[index]!;
  const { row, changes } = item;
  const { section, above } = item.place;
  const words = messagesFor(locale).pages;
  const links = linksFrom(place);
  const own: Report = { ...report, sections: [{ ...section, rows: [row] }] };
  const notes = report.notes.filter(({ number }) => row.notes.includes(number));
  const neighbour = (other: PlacedItem | undefined): Neighbour | null =>
    other ? { name: itemName(other.row), href: links.item(other.row.itemKey) } : null;
  return renderReportPage({
    report,
    place,
    name: itemName(row),
    trail: sectionTrail([...above, section], place),
    stylesheet: hrefFrom(place, 'style.css'),
    paper: 'portrait',
    main: (
      <article className="report">
        <PartTitle report={report} locale={locale} />
        <ItemSheet report={report} item={item} links={links} locale={locale} headingLevel={1} />
        {changes.length > 0 && (
          <section className="report-changes" aria-labelledby="report-changes">
            <h2 id="report-changes" className="report-part-heading">
              {words.changesOfItem}
            </h2>
            {changes.map((change, position) => (
              <div key={position}>
                <p>
                  <span className={`report-change report-change-${change.kind}`}>{words.change[change.kind]}</span>
                </p>
                <ChangedFields change={change} locale={locale} />
              </div>
            ))}
          </section>
        )}
        <div className="report-legends">
          <ReadingNotes report={own} carriedOver={false} locale={locale} />
        </div>
        <ReportNotes report={{ ...report, notes }} links={links} locale={locale} headingLevel={2} />
        <Neighbours previous={neighbour(places.items[index - 1])} next={neighbour(places.items[index + 1])} locale={locale} />
      </article>
    ),
  });
}
