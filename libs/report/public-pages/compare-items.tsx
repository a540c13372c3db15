import type { ComparedSection } from '../compare-reports.js';
import { itemsPage } from '../items-page.js';
import { messagesFor } from '../messages/messages.js';
import { yearsSegment } from '../public-address.js';
import { sectionHeading } from '../report-wording.js';
import { Heading } from '../view/heading.js';
import { langOfContent } from '../view/own-words.js';
import type { Compared, ComparePage } from './compare-page.js';
import { yearsOf } from './compare-page.js';
import { ComparedItem } from './compared-item.js';
import { gradeLabel } from './filter-form.js';
import { ItemPageLinks, PagedItems } from './item-pages.js';
import type { SiteReader } from './site-reader.js';

interface Props {
  readonly page: ComparePage;
  readonly compared: Compared;
  readonly reader: SiteReader;
}

/** The items of both years, section by section. */
export function CompareItems({ page, compared, reader }: Props) {
  const words = messagesFor(reader.locale).site.compare;
  const { comparison, only } = compared;
  const shown = comparison.sections.map((section) => ({
    ...section,
    rows: section.rows.filter((row) => only === null || row.move === only),
  }));
  const { sections, ...place } = itemsPage(shown, compared.page);
  return (
    <section aria-labelledby="items">
      <h2 id="items" className="report-chapter">
        {words.bySection}
      </h2>
      {sections.length === 0 && <p>{words.noItems}</p>}
      <PagedItems {...place} reader={reader} />
      {sections.map((section) => (
        <SectionItems key={section.key} section={section} page={page} compared={compared} reader={reader} />
      ))}
      <ItemPageLinks {...place} reader={reader} />
    </section>
  );
}

function SectionItems({ section, ...props }: Props & { readonly section: ComparedSection }) {
  const { compared, reader } = props;
  const { locale } = reader;
  const words = messagesFor(locale).site.compare;
  const heading = sectionHeading(section);
  return (
    <>
      <Heading level={3 + section.depth} className="report-section-heading" lang={langOfContent(locale)}>
        {heading}
      </Heading>
      {section.rows.length > 0 && (
        // On a telephone its styles are no table's: the roles keep it one for a screen reader.
        <table role="table" className="report-table site-compared">
          <caption className="report-hidden">{words.caption(heading)}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {words.item}
              </th>
              {[compared.before, compared.after].map((report) => (
                <th key={yearsSegment(report)} role="columnheader" scope="col">
                  {words.mark(yearsOf(report, locale), gradeLabel(report, locale))}
                </th>
              ))}
              <th role="columnheader" scope="col">
                {words.change}
              </th>
            </tr>
          </thead>
          {section.rows.map((row) => (
            <ComparedItem key={row.itemKey} {...props} row={row} />
          ))}
        </table>
      )}
    </>
  );
}
