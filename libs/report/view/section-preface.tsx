import type { Locale } from '#libs/domain/text/localized-text.js';
import type { ReportSection } from '../report.js';
import { langOfContent } from './own-words.js';

/** Prose below a section's heading; most have none. */
export function SectionPreface({ section, locale }: { readonly section: ReportSection; readonly locale: Locale }) {
  return section.preface === '' ? null : (
    <p className="report-text report-preface" lang={langOfContent(locale)}>
      {section.preface}
    </p>
  );
}
