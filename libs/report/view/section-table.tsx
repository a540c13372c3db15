import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report, ReportSection } from '../report.js';
import { sectionHeading } from '../report-wording.js';
import { sectionAnchor } from './anchors.js';
import { Heading } from './heading.js';
import { ItemRows } from './item-rows.js';
import { langOfContent, langOfText } from './own-words.js';
import { ScrollRegion } from './scroll-region.js';
import { TableColumns, TableHead } from './table-head.js';
import { tableIds } from './table-ids.js';

/** A section's heading and the table of its items; a section above others may have no items of its own. */
export function SectionTable(props: {
  readonly report: Report;
  readonly section: ReportSection;
  /** Position in the report. */
  readonly index: number;
  readonly locale: Locale;
  readonly headingLevel: number;
}) {
  const { report, section, index, locale, headingLevel } = props;
  const words = messagesFor(locale).table;
  const name = sectionHeading(section);
  const ids = tableIds(index);
  return (
    <>
      <Heading
        level={headingLevel + section.depth}
        id={sectionAnchor(section.key)}
        className="report-section-heading"
      >
        <span className="report-level" lang={langOfText(section.levelName, locale)}>
          {inLocale(section.levelName, locale)}
        </span>{' '}
        <span lang={langOfContent(locale)}>{name}</span>
      </Heading>
      {section.rows.length === 0 ? (
        section.summary.total === 0 && <p>{words.emptySection}</p>
      ) : (
        <ScrollRegion label={words.scrollable(name)}>
          <table className="report-table report-items">
            <caption>
              <span className="report-caption">
                <span className="report-hidden">{words.caption(name)}</span>
                {words.captionCount(section.rows.length)}
              </span>
            </caption>
            <TableColumns columns={report.columns} />
            <TableHead columns={report.columns} ids={ids} locale={locale} />
            {section.rows.map((row, position) => (
              <ItemRows
                key={row.itemKey}
                row={row}
                index={position}
                marks={report.marks}
                ids={ids}
                locale={locale}
              />
            ))}
          </table>
        </ScrollRegion>
      )}
    </>
  );
}
