import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report, ReportSection } from '../report.js';
import { sectionHeading } from '../report-wording.js';
import { hasParts, parentPosition } from '../row-facts.js';
import { ItemRows } from './item-rows.js';
import type { ReportLinks } from './report-links.js';
import { ScrollRegion } from './scroll-region.js';
import { TableColumns, TableHead } from './table-head.js';
import { tableIds } from './table-ids.js';

/** The items of one section with everything that is said of them. Titles lead to the items' pages, where there are any. */
export function SectionTable(props: {
  readonly report: Report;
  readonly section: ReportSection;
  /** Position among the tables of the page. */
  readonly index: number;
  readonly links: ReportLinks | null;
  readonly locale: Locale;
}) {
  const { report, section, index, links, locale } = props;
  const words = messagesFor(locale).table;
  const name = sectionHeading(section);
  const ids = tableIds(index);
  const parts = section.rows.filter((row) => row.depth === 1).length;
  return (
    <ScrollRegion label={words.scrollable(name)}>
      <table className="report-table report-items">
        <caption>
          <span className="report-caption">
            <span className="report-hidden">{words.caption(name)}</span>
            {words.captionCount(section.rows.length - parts, parts)}
          </span>
        </caption>
        <TableColumns columns={report.columns} />
        <TableHead columns={report.columns} ids={ids} locale={locale} />
        {section.rows.map((row, position) => (
          <ItemRows
            key={row.itemKey}
            report={report}
            row={row}
            index={position}
            parent={parentPosition(section.rows, position)}
            hasParts={hasParts(section.rows, position)}
            ids={ids}
            links={links}
            locale={locale}
          />
        ))}
      </table>
    </ScrollRegion>
  );
}
