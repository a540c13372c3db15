import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Standing } from '../compare-reports.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { noMarkWords } from '../report-wording.js';
import { GradeTag } from '../view/grade-tag.js';

interface Props {
  readonly itemKey: string;
  readonly standing: Standing | null;
  readonly report: Report;
  readonly locale: Locale;
}

/** The mark, or why there is none. */
export function ComparedMark({ itemKey, standing, report, locale }: Props) {
  if (standing === null) return <span className="report-nothing">{messagesFor(locale).site.compare.notThere}</span>;
  if (standing.mark) return <GradeTag mark={standing.mark} locale={locale} />;
  return <span className="report-nothing">{noMarkWords({ itemKey, ...standing }, standing.hasParts, report.notes, locale)}</span>;
}
