import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Report } from '../report.js';
import { carriedOverSentence } from '../table-explanations.js';

/** Which columns were copied from the plan. */
export function CarriedOverNote({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const sentence = carriedOverSentence(report, locale);
  return sentence === null ? null : <p className="report-note">{sentence}</p>;
}
