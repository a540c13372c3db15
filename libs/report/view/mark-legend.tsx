import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { gradeName } from '../report-wording.js';
import { GradeTag } from './grade-tag.js';

/** 【進捗状況】 A 順調　B ほぼ順調 … in the words of the grade's own column. */
export function MarkLegend({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const grade = gradeName(report, locale);
  if (grade === null) return null;
  return (
    <div className="report-legend">
      <p className="report-legend-name" id="report-legend">
        {messagesFor(locale).table.legend(grade)}
      </p>
      <ul aria-labelledby="report-legend">
        {report.marks.map((mark) => (
          <li key={mark.symbol}>
            <GradeTag mark={mark} locale={locale} />
          </li>
        ))}
      </ul>
    </div>
  );
}
