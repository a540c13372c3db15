import type { GradeSummary } from '#libs/domain/grading/summary.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';

/** The cells of a line of a summary: each mark's count and share; the unmarked ones where the table has a column for them. */
export function MarkCounts({ summary, blanks, locale }: { readonly summary: GradeSummary; readonly blanks: boolean; readonly locale: Locale }) {
  const { count } = messagesFor(locale).summary;
  return (
    <>
      {summary.marks.map((mark) => (
        <td key={mark.symbol}>
          {count(mark.count)}
          <span className="report-percent">{mark.percent}%</span>
        </td>
      ))}
      {blanks && <td>{count(summary.blank)}</td>}
    </>
  );
}
