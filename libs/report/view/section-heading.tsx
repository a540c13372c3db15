import type { Locale } from '#libs/domain/text/localized-text.js';
import type { ReportSection } from '../report.js';
import { levelBefore, sectionHeading } from '../report-wording.js';
import { sectionAnchor } from './anchors.js';
import { Heading } from './heading.js';
import { langOfContent, langOfText } from './own-words.js';

/** 施策 ① 地域との協働 */
export function SectionHeading(props: { readonly section: ReportSection; readonly locale: Locale; readonly level: number }) {
  const { section, locale, level } = props;
  const levelName = levelBefore(section, locale);
  return (
    <Heading level={level} id={sectionAnchor(section.key)} className="report-section-heading">
      {levelName !== null && (
        <>
          <span className="report-level" lang={langOfText(section.levelName, locale)}>
            {levelName}
          </span>{' '}
        </>
      )}
      <span lang={langOfContent(locale)}>{sectionHeading(section)}</span>
    </Heading>
  );
}
