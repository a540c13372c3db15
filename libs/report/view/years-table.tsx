import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import type { PlacedItem } from '../report-places.js';
import type { ContentPair } from './cell-content.js';
import { CellContent } from './cell-content.js';
import { langOfPair } from './item-fields.js';
import type { ItemReview } from './item-reviews.js';
import { pairIn } from './item-reviews.js';
import { Nothing } from './nothing.js';
import { langOfText } from './own-words.js';

interface Props {
  readonly report: Report;
  readonly item: PlacedItem;
  readonly reviews: readonly ItemReview[];
  readonly caption: string;
  readonly locale: Locale;
}

/**
 * What was said of an item year by year: fields × years. On a narrow screen each year's text stands below the other with
 * its year above it; the roles keep it a table for a screen reader there.
 */
export function YearsTable({ report, item, reviews, caption, locale }: Props) {
  const newest = reviews.at(-1);
  if (!newest) return null;
  return (
    <table role="table" className="report-table report-years">
      <caption className="report-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="report-years-field">
            {messagesFor(locale).pages.field}
          </th>
          {reviews.map((review) => (
            <th role="columnheader" scope="col" key={review.fiscalYearTo}>
              {review.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {report.columns.map((column, index) => {
          if (!column.yearly || reviews.every(({ cells }) => !cells[index])) return null;
          const label = newest.labels[index] ?? column.label;
          return (
            <tr role="row" key={column.key}>
              <th role="rowheader" scope="row" className="report-years-field" lang={langOfText(label, locale)}>
                {inLocale(label, locale)}
              </th>
              {reviews.map((review) => (
                <YearCell key={review.fiscalYearTo} {...{ report, item, review, index, locale }} named={label.ja} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface CellProps extends Pick<Props, 'report' | 'item' | 'locale'> {
  readonly review: ItemReview;
  readonly index: number;
  /** What the row's heading calls it. */
  readonly named: string;
}

function YearCell({ report, item, review, index, named, locale }: CellProps) {
  const pair = pairIn(report, review, index);
  const label = review.labels[index];
  const context = {
    report: { marks: review.marks, notes: report.notes },
    row: review.row,
    hasParts: item.parts.length > 0,
    locale,
  };
  return (
    <td role="cell" className={pair?.kind === 'text' ? 'report-text' : undefined}>
      <span className="report-years-year" aria-hidden="true">
        {review.name}
      </span>
      {label && label.ja !== named && (
        <span className="report-years-label" lang={langOfText(label, locale)}>
          {inLocale(label, locale)}
        </span>
      )}
      {pair === null ? (
        <div>
          <Nothing words={messagesFor(locale).table.nothingWritten} locale={locale} />
        </div>
      ) : (
        <div lang={langOfPair(pair as ContentPair, locale)}>
          <CellContent item={context} pair={pair as ContentPair} />
        </div>
      )}
    </td>
  );
}
