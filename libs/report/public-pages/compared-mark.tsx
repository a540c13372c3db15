import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Standing } from '../compare-reports.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { noMarkReason } from '../report-wording.js';
import { GradeTag } from '../view/grade-tag.js';

interface Props {
  readonly itemKey: string;
  readonly standing: Standing | null;
  readonly report: Report;
  readonly locale: Locale;
}

/** The mark, or why there is none. */
export function ComparedMark({ itemKey, standing, report, locale }: Props) {
  const messages = messagesFor(locale);
  if (standing === null) return <span className="report-nothing">{messages.site.compare.notThere}</span>;
  if (standing.mark) return <GradeTag mark={standing.mark} locale={locale} />;
  const reason = noMarkReason({ itemKey, ...standing }, standing.hasParts, report.notes, locale);
  return <span className="report-nothing">{reason ?? messages.table.notGraded}</span>;
}
