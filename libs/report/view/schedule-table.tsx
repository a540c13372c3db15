import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { ScheduleCell } from '../report-cell.js';
import type { ReportYear, ScheduleColumn } from '../report-column.js';
import { printedFiscalYears } from '../report-wording.js';
import type { ScheduleSpan } from '../schedule-spans.js';
import { scheduleSpans } from '../schedule-spans.js';
import type { RowContext } from './item-row.js';
import { Nothing } from './nothing.js';
import { langOfContent } from './own-words.js';

/** Actions × years inside an item's cell. What goes on for years is one cell with an arrow, and says so in words. */
export function ScheduleTable(props: {
  readonly item: RowContext;
  readonly column: ScheduleColumn;
  readonly cell: ScheduleCell;
}) {
  const { item, column, cell } = props;
  const { locale, row } = item;
  const words = messagesFor(locale).table;
  if (cell.actions.length === 0) return <Nothing words={words.nothingWritten} locale={locale} />;
  const title = row.cells.find((candidate) => candidate.kind === 'title')?.text ?? row.number;
  return (
    <table className="report-schedule">
      <caption className="report-hidden" lang={locale}>
        {words.scheduleCaption(title)}
      </caption>
      <thead lang={locale}>
        <tr>
          <th scope="col">{words.action}</th>
          {column.years.map((year) => (
            <th scope="col" key={year.fiscalYear}>
              {inLocale(year.label, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody lang={langOfContent(locale)}>
        {cell.actions.map((action, place) => (
          <tr key={place}>
            <th scope="row">{action.name === '' ? <Nothing words={words.nothingWritten} locale={locale} /> : action.name}</th>
            {scheduleSpans(action.cells).map((span) => (
              <SpanCell key={span.start} span={span} years={column.years} locale={locale} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SpanCell(props: { readonly span: ScheduleSpan; readonly years: readonly ReportYear[]; readonly locale: Locale }) {
  const { span, years, locale } = props;
  const words = messagesFor(locale).table;
  if (span.text === '' && !span.continued) {
    return (
      <td>
        <span className="report-hidden" lang={locale}>
          {words.nothingPlanned}
        </span>
      </td>
    );
  }
  const isLong = span.length > 1 || span.continued;
  return (
    <td colSpan={span.length} className="report-planned">
      {span.text}
      {isLong && (
        <>
          <span className="report-hidden" lang={locale}>
            {span.continued ? words.continued(yearsOf(span, years, locale)) : words.goesOn(yearsOf(span, years, locale))}
          </span>
          <span className="report-arrow" aria-hidden="true" />
        </>
      )}
    </td>
  );
}

function yearsOf(span: ScheduleSpan, years: readonly ReportYear[], locale: Locale): string {
  const first = years[span.start];
  const last = years[span.start + span.length - 1];
  return first && last ? printedFiscalYears(first.fiscalYear, last.fiscalYear, locale) : '';
}
