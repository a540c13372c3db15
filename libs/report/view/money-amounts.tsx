import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { MoneyCell, MoneyOfYear } from '../report-cell.js';
import type { MoneyColumn } from '../report-column.js';
import { printedAmount } from '../report-wording.js';
import { Nothing } from './nothing.js';
import { langOfContent, langOfText } from './own-words.js';

/** 105,854 千円, and below it how that was computed; of a span of years one after the other. */
export function MoneyAmounts(props: { readonly column: MoneyColumn; readonly cell: MoneyCell; readonly locale: Locale }) {
  const { column, cell, locale } = props;
  const { unit } = column;
  if (cell.years.every(isEmpty)) return <Nothing words={messagesFor(locale).table.nothingWritten} locale={locale} />;
  if (cell.years.length === 1) {
    return cell.years.map((year) => <Amount key={year.fiscalYear} year={year} unit={unit} locale={locale} />);
  }
  return (
    <dl className="report-money">
      {cell.years.map((year) => (
        <div key={year.fiscalYear}>
          <dt lang={locale}>{longFiscalYear(year.fiscalYear, locale)}</dt>
          <dd>
            {isEmpty(year) ? (
              <Nothing words={messagesFor(locale).table.nothingWritten} locale={locale} />
            ) : (
              <Amount year={year} unit={unit} locale={locale} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Amount(props: { readonly year: MoneyOfYear; readonly unit: LocalizedText; readonly locale: Locale }) {
  const { year, unit, locale } = props;
  return (
    <>
      <span className="report-amount" lang={langOfText(unit, locale)}>
        {year.amount === '' ? (
          <Nothing words={messagesFor(locale).table.nothingWritten} locale={locale} />
        ) : (
          printedAmount(year.amount, inLocale(unit, locale))
        )}
      </span>
      {year.note !== '' && (
        <p className="report-amount-note" lang={langOfContent(locale)}>
          {year.note}
        </p>
      )}
    </>
  );
}

function isEmpty({ amount, note }: MoneyOfYear): boolean {
  return amount === '' && note === '';
}
