import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { GradeTag } from './grade-tag.js';

/** 【進捗状況】 A 順調　B ほぼ順調 … in the words of the grade's own column. */
export function MarkLegend({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const column = report.columns.find((candidate) => candidate.kind === 'grade');
  if (!column || report.marks.length === 0) return null;
  const name = messagesFor(locale).table.legend(inLocale(column.label, locale));
  return (
    <div className="report-legend">
      <p className="report-legend-name" id="report-legend">
        {name}
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
