import type { Locale } from '#libs/domain/text/localized-text.js';
import type { FilterKey, ReportFilter } from '../filter-report.js';
import { filterChoices, NO_FILTER, NO_MARK } from '../filter-report.js';
import type { Trend } from '#libs/domain/indicator/judge-trend.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { findMark, gradeName, printedMark, sectionHeading } from '../report-wording.js';
import { langOfContent } from '../view/own-words.js';

/** In a year's address: led to everything, before the form stood on the page itself. */
export const FILTER_ASKED = 'filter';

/** Where the form stands on a year's page. */
export const FILTER_ANCHOR = 'filter';

interface Props {
  /** The whole one: what it has can be asked for. */
  readonly report: Report;
  readonly locale: Locale;
}

/** Narrows a year's items down, at the year's own address; folded until it is needed. Works without any script. */
export function FilterForm({ report, locale, filter = NO_FILTER, open = false }: Props & { readonly filter?: ReportFilter; readonly open?: boolean }) {
  const messages = messagesFor(locale);
  const words = messages.site.filter;
  const choices = filterChoices(report);
  const label = gradeLabel(report, locale);
  return (
    <details className="site-filter" open={open}>
      <summary>{words.open}</summary>
      {/* Browsers unfold what an address leads into. */}
      <form id={FILTER_ANCHOR} method="get">
        <fieldset>
          <legend className="report-hidden">{words.legend}</legend>
          <div className="site-filter-fields">
            {(['section', 'department'] as const).map((name) => (
              <Choice key={name} name={name} values={choices[name]} wanted={filter[name]} label={words.labels[name]} report={report} locale={locale} />
            ))}
            {(['trend', 'reached'] as const).map((name) => (
              <Choice key={name} name={name} values={choices[name]} wanted={filter[name]} label={words.labels[name]} report={report} locale={locale} />
            ))}
          </div>
          {choices.grade.length > 0 && (
            <fieldset className="site-filter-grades">
              <legend>{label}</legend>
              {choices.grade.map((symbol) => (
                <label key={symbol}>
                  <input type="checkbox" name="grade" value={symbol} defaultChecked={filter.grade.includes(symbol)} />
                  <span>{valueWords('grade', symbol, report, locale)}</span>
                </label>
              ))}
            </fieldset>
          )}
        </fieldset>
        <button type="submit">{words.apply}</button>
      </form>
    </details>
  );
}

function Choice(props: Props & { readonly name: FilterKey; readonly values: readonly string[]; readonly wanted: readonly string[]; readonly label: string }) {
  const { name, values, wanted, label, report, locale } = props;
  if (values.length === 0) return null;
  return (
    <p>
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={wanted[0] ?? ''}>
        <option value="">{messagesFor(locale).site.filter.any}</option>
        {values.map((value) => (
          <option key={value} value={value} lang={name === 'section' || name === 'department' ? langOfContent(locale) : undefined}>
            {indented(name, value, report)}
            {valueWords(name, value, report, locale)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** What grades are called in this plan. */
export function gradeLabel(report: Report, locale: Locale): string {
  return gradeName(report, locale) ?? messagesFor(locale).site.filter.labels.grade;
}

/** A value of a filter as readers know it. */
export function valueWords(name: FilterKey, value: string, report: Report, locale: Locale): string {
  const messages = messagesFor(locale);
  switch (name) {
    case 'section': {
      const section = report.sections.find(({ key }) => key === value);
      return section ? sectionHeading(section) : value;
    }
    case 'grade': {
      const mark = value === NO_MARK ? null : findMark(value, report.marks);
      return mark ? printedMark(mark, locale) : messages.site.filter.noMark;
    }
    case 'trend':
      return messages.site.filter.trend[value as Trend];
    case 'reached':
      return messages.indicator.reached[value as 'reached' | 'notReached'];
    case 'department':
      return value;
  }
}

/** An option has no markup: a section's depth is told by blanks. */
function indented(name: FilterKey, value: string, report: Report): string {
  const depth = name === 'section' ? (report.sections.find(({ key }) => key === value)?.depth ?? 0) : 0;
  return '\u3000'.repeat(depth);
}
