import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report, ReportSection } from '../report.js';
import { sectionHeading } from '../report-wording.js';
import { hasParts, parentPosition } from '../row-parts.js';
import { sectionAnchor } from './anchors.js';
import { Heading } from './heading.js';
import { ItemRows } from './item-rows.js';
import { langOfContent, langOfText } from './own-words.js';
import { ScrollRegion } from './scroll-region.js';
import { TableColumns, TableHead } from './table-head.js';
import { tableIds } from './table-ids.js';

/** A section's heading, preface and table of items; a section above others may have no items of its own. */
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
  const hasSectionsBelow = (report.sections[index + 1]?.depth ?? 0) > section.depth;
  const parts = section.rows.filter((row) => row.depth === 1).length;
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
      {section.preface !== '' && (
        <p className="report-text report-preface" lang={langOfContent(locale)}>
          {section.preface}
        </p>
      )}
      {section.rows.length === 0 ? (
        !hasSectionsBelow && <p>{words.emptySection}</p>
      ) : (
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
                locale={locale}
              />
            ))}
          </table>
        </ScrollRegion>
      )}
    </>
  );
}
