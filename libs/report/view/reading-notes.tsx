import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Report } from '../report.js';
import { carriedOverSentence, judgementSentence } from '../table-explanations.js';
import { MarkLegend } from './mark-legend.js';

/** What helps to read items: the marks, in a table also what was copied from the plan, and what the words beside values compare. */
export function ReadingNotes({ report, carriedOver, locale }: { readonly report: Report; readonly carriedOver: boolean; readonly locale: Locale }) {
  return (
    <>
      <MarkLegend report={report} locale={locale} />
      {carriedOver && <Note sentence={carriedOverSentence(report, locale)} />}
      <Note sentence={judgementSentence(report, locale)} />
    </>
  );
}

function Note({ sentence }: { readonly sentence: string | null }) {
  return sentence === null ? null : <p className="report-note">{sentence}</p>;
}
