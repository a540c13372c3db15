import { messagesFor } from '../messages/messages.js';
import { findMark, noMarkReason } from '../report-wording.js';
import { GradeTag } from './grade-tag.js';
import type { RowContext } from './item-row.js';
import { Nothing } from './nothing.js';

/** The mark, or why there is none and will be none, or that it is still to come. */
export function GradeOfRow({ item, symbol }: { readonly item: RowContext; readonly symbol: string | null }) {
  const { report, row, hasParts, locale } = item;
  if (symbol === null) {
    const reason = noMarkReason(row, hasParts, report.notes, locale);
    if (reason === null) return <Nothing words={messagesFor(locale).table.notGraded} locale={locale} />;
    return (
      <span className="report-no-mark" lang={locale}>
        {reason}
      </span>
    );
  }
  const mark = findMark(symbol, report.marks);
  return mark ? <GradeTag mark={mark} locale={locale} /> : symbol;
}
