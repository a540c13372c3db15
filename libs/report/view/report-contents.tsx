import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { ReportPlaces } from '../report-places.js';
import { sectionHeading } from '../report-wording.js';
import { sectionAnchor } from './anchors.js';
import { Heading } from './heading.js';
import { langOfContent } from './own-words.js';
import type { ReportLinks } from './report-links.js';

/** 目次: every section with how many items it has, on this page and, where there is one, on its own. */
export function ReportContents(props: {
  readonly places: ReportPlaces;
  readonly links: ReportLinks | null;
  readonly locale: Locale;
  readonly headingLevel: number;
}) {
  const { places, links, locale, headingLevel } = props;
  const words = messagesFor(locale).pages;
  return (
    <nav className="report-contents" aria-labelledby="report-contents">
      <Heading level={headingLevel} id="report-contents" className="report-chapter">
        {words.contents}
      </Heading>
      <ul>
        {places.sections.map(({ section, items, parts }) => (
          <li key={section.key} className={`report-depth-${Math.min(section.depth, 3)}`}>
            <a href={`#${sectionAnchor(section.key)}`} lang={langOfContent(locale)}>
              {sectionHeading(section)}
            </a>
            <span className="report-contents-count">{words.itemCount(items, parts)}</span>
            {links && (
              <a className="report-contents-page" href={links.section(section.key)}>
                {words.sectionPage}
                <span className="report-hidden" lang={langOfContent(locale)}>
                  （{sectionHeading(section)}）
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
