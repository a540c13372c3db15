import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report, ReportSection } from '../report.js';
import type { ReportColumn } from '../report-column.js';
import type { PlacedItem } from '../report-places.js';
import { gradeColumn, printedFiscalYears, sectionHeading } from '../report-wording.js';
import { departmentsOf } from '../row-facts.js';
import { AddedMark } from './added-mark.js';
import { itemAnchor, itemHref } from './anchors.js';
import { ColumnLabel } from './column-label.js';
import { GradeOfRow } from './grade-of-row.js';
import { titleOrNumber } from './item-name.js';
import type { ItemReview } from './item-reviews.js';
import { earlierReviews, presentReview } from './item-reviews.js';
import { Nothing } from './nothing.js';
import { NoteMarks } from './note-marks.js';
import { langOfContent } from './own-words.js';
import type { ReportLinks } from './report-links.js';

interface Props {
  readonly report: Report;
  /** Whose items they are. */
  readonly name: Pick<ReportSection, 'label' | 'title'>;
  readonly items: readonly PlacedItem[];
  readonly links: ReportLinks | null;
  readonly locale: Locale;
  /** The rows are where the page's links to items lead. */
  readonly anchored?: boolean;
}

/**
 * Items by number, title and departments, each with its marks year by year; the titles lead to the items. On a narrow screen
 * its styles are no table's: the roles keep it one for a screen reader there.
 */
export function ItemList(props: Props) {
  const { report, name, items, locale } = props;
  const words = messagesFor(locale);
  const shown = shownIn(report, locale);
  const { title, departments, grade, years } = shown;
  return (
    <table role="table" className="report-table report-list">
      <caption className="report-hidden">{words.pages.sheetsOf(sectionHeading(name))}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="report-list-number">
            {words.table.number}
          </th>
          <th role="columnheader" scope="col">
            {title ? <ColumnLabel column={title} locale={locale} /> : words.pages.items}
          </th>
          {departments && (
            <th role="columnheader" scope="col" className="report-list-departments">
              <ColumnLabel column={departments} locale={locale} />
            </th>
          )}
          {grade &&
            years.map((year) => (
              <th role="columnheader" scope="col" key={year.to} className="report-list-grade">
                {year.name}
                <span className="report-hidden"> {inLocale(grade.label, locale)}</span>
              </th>
            ))}
        </tr>
      </thead>
      <tbody role="rowgroup" lang={langOfContent(locale)}>
        {items.map((item) => (
          <ItemLine key={item.row.itemKey} {...props} item={item} shown={shown} />
        ))}
      </tbody>
    </table>
  );
}

/** The columns of a list, and the years that it sets beside each other. */
function shownIn(report: Report, locale: Locale) {
  const column = (kind: ReportColumn['kind']) => report.columns.find((candidate) => candidate.kind === kind);
  return {
    title: column('title'),
    departments: column('departments'),
    grade: gradeColumn(report),
    years: [...report.earlierYears, report].map(({ fiscalYearFrom: from, fiscalYearTo: to }) => ({
      to,
      name: printedFiscalYears(from, to, locale),
    })),
  };
}

interface LineProps extends Props {
  readonly item: PlacedItem;
  readonly shown: ReturnType<typeof shownIn>;
}

function ItemLine({ report, item, shown, links, locale, anchored = false }: LineProps) {
  const { row } = item;
  const { departments, grade, years } = shown;
  const reviews = [...earlierReviews(item, locale), presentReview(report, item, locale)];
  return (
    <tr
      role="row"
      id={anchored ? itemAnchor(row.itemKey) : undefined}
      className={anchored && row.depth === 1 ? 'report-list-part' : undefined}
    >
      <td role="cell" className="report-list-number">
        {row.number}
      </td>
      <th role="rowheader" scope="row" className="report-list-title">
        <a href={itemHref(links, row.itemKey)}>{titleOrNumber(row)}</a>
        <AddedMark row={row} locale={locale} />
        {anchored && <NoteMarks numbers={row.notes} locale={locale} />}
      </th>
      {departments && (
        <td role="cell" className="report-list-departments">
          {departmentsOf(row).join('、')}
        </td>
      )}
      {grade &&
        years.map((year) => (
          <td role="cell" key={year.to} className="report-list-grade">
            <span className="report-list-year" aria-hidden="true" lang={locale}>
              {year.name}
            </span>
            <GradeIn
              review={reviews.find(({ fiscalYearTo }) => fiscalYearTo === year.to)}
              report={report}
              item={item}
              column={report.columns.indexOf(grade)}
              locale={locale}
            />
          </td>
        ))}
    </tr>
  );
}

interface GradeProps {
  readonly review: ItemReview | undefined;
  readonly report: Report;
  readonly item: PlacedItem;
  /** Position of the grade's column. */
  readonly column: number;
  readonly locale: Locale;
}

function GradeIn({ review, report, item, column, locale }: GradeProps) {
  const cell = review?.cells[column];
  if (!review || cell?.kind !== 'grade') {
    return <Nothing words={messagesFor(locale).pages.notThere} locale={locale} />;
  }
  const context = {
    report: { marks: review.marks, notes: report.notes },
    row: review.row,
    hasParts: item.parts.length > 0,
    locale,
  };
  return <GradeOfRow item={context} symbol={cell.symbol} />;
}
