import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Report } from '../report.js';
import { judgementSentence } from '../table-explanations.js';

/** What the words beside the values compare, where there are any. */
export function JudgementNote({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const sentence = judgementSentence(report, locale);
  return sentence === null ? null : <p className="report-note">{sentence}</p>;
}
