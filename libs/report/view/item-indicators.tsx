import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { seriesOf } from '#libs/domain/indicator/series.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { knownValues } from '../indicator-parts.js';
import { messagesFor } from '../messages/messages.js';
import type { PairedCell } from '../paired-cells.js';
import type { Report } from '../report.js';
import type { ReportIndicator } from '../report-cell.js';
import type { IndicatorsColumn } from '../report-column.js';
import { indicatorName } from '../report-wording.js';
import { Heading } from './heading.js';
import { IndicatorChart } from './indicator-chart.js';
import { JudgementTags } from './judgement-tags.js';
import { Nothing } from './nothing.js';
import { langOfContent, langOfText } from './own-words.js';

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly report: Report;
  readonly pair: Extract<PairedCell, { readonly kind: 'indicators' }>;
  readonly locale: Locale;
  readonly headingLevel: number;
}

/** Each indicator over its years: in figures, with what they mean, and drawn where they can be. */
export function ItemIndicators({ id, report, pair, locale, headingLevel }: Props) {
  if (pair.cell.indicators.length === 0) {
    return <p>{messagesFor(locale).table.noIndicators}</p>;
  }
  return pair.cell.indicators.map((indicator, index) => (
    <section key={indicator.key} className="report-indicator">
      <Heading level={headingLevel} className="report-indicator-name" lang={langOfContent(locale)}>
        {indicatorName(indicator, locale)}
      </Heading>
      <div className="report-indicator-columns">
        <Figures report={report} column={pair.column} indicator={indicator} locale={locale} />
        <Chart id={`${id}-${index}`} indicator={indicator} to={report.fiscalYearTo} locale={locale} />
      </div>
    </section>
  ));
}

interface FigureProps {
  readonly report: Report;
  readonly column: IndicatorsColumn;
  readonly indicator: ReportIndicator;
  readonly locale: Locale;
}

function Figures({ report, column, indicator, locale }: FigureProps) {
  const words = messagesFor(locale);
  const { baseline, target } = column.indicatorLabels;
  return (
    <table className="report-table report-figures">
      <caption className="report-hidden">{words.pages.indicatorFigures(indicator.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.pages.when}</th>
          <th scope="col">{words.pages.value}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" lang={langOfText(baseline, locale)}>
            {inLocale(baseline, locale)}
          </th>
          <Value value={indicator.baseline} locale={locale} />
        </tr>
        {knownValues(indicator).map(({ fiscalYear, value }) => (
          <tr key={fiscalYear}>
            <YearHeading column={column} fiscalYear={fiscalYear} locale={locale} />
            <td>
              <span lang={langOfContent(locale)}>{value === '' ? <Nothing words={words.table.nothingWritten} locale={locale} /> : value}</span>
              {fiscalYear === report.fiscalYearTo && <JudgementTags indicator={indicator} locale={locale} />}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row" lang={langOfText(target, locale)}>
            {inLocale(target, locale)}
          </th>
          <Value value={indicator.target} locale={locale} />
        </tr>
      </tbody>
    </table>
  );
}

function Value({ value, locale }: { readonly value: string; readonly locale: Locale }) {
  if (value !== '') return <td lang={langOfContent(locale)}>{value}</td>;
  return (
    <td>
      <Nothing words={messagesFor(locale).table.nothingWritten} locale={locale} />
    </td>
  );
}

/** As the column calls the year; one that it does not print by its short name. */
function YearHeading({ column, fiscalYear, locale }: Pick<FigureProps, 'column' | 'locale'> & { readonly fiscalYear: FiscalYear }) {
  const label = column.years.find((year) => year.fiscalYear === fiscalYear)?.label;
  return (
    <th scope="row" lang={label && langOfText(label, locale)}>
      {label ? inLocale(label, locale) : shortFiscalYear(fiscalYear)}
    </th>
  );
}

interface ChartProps {
  readonly id: string;
  readonly indicator: ReportIndicator;
  /** The last year drawn. */
  readonly to: number;
  readonly locale: Locale;
}

function Chart({ id, indicator, to, locale }: ChartProps) {
  const { name, baseline, target, series } = indicator;
  const from = series[0]?.fiscalYear ?? to;
  const values = Array.from({ length: to - from + 1 }, (_, after) => ({
    fiscalYear: from + after,
    value: series.find(({ fiscalYear }) => fiscalYear === from + after)?.value ?? '',
  }));
  const drawn = seriesOf({ baseline, target, values });
  return drawn && <IndicatorChart id={id} name={name} series={drawn} baseline={baseline} target={target} locale={locale} />;
}
