import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report, ReportSection } from '../report.js';
import type { PlacedItem } from '../report-places.js';
import { printedFiscalYears, sectionHeading } from '../report-wording.js';
import { itemAnchor, itemHref } from './anchors.js';
import { ColumnLabel } from './column-label.js';
import { GradeOfRow } from './grade-of-row.js';
import type { ItemReview } from './item-reviews.js';
import { earlierReviews, presentReview } from './item-reviews.js';
import { Nothing } from './nothing.js';
import { NoteMarks } from './note-marks.js';
import { langOfContent } from './own-words.js';
import type { ReportLinks } from './report-links.js';
import { titleOf } from './item-name.js';

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

/** Items by number, title and departments, each with its marks year by year; the titles lead to the items. */
export function ItemList({ report, name, items, links, locale, anchored = false }: Props) {
  const words = messagesFor(locale);
  const years = [
    ...report.earlierYears.map(({ fiscalYearFrom: from, fiscalYearTo: to }) => ({ to, name: printedFiscalYears(from, to, locale) })),
    { to: report.fiscalYearTo, name: printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, locale) },
  ];
  const title = report.columns.find(({ kind }) => kind === 'title');
  const departments = report.columns.findIndex(({ kind }) => kind === 'departments');
  const grade = report.columns.findIndex(({ kind }) => kind === 'grade');
  const gradeColumn = report.columns[grade];
  return (
    <table className="report-table report-list">
      <caption className="report-hidden">{words.site.sheetsOf(sectionHeading(name))}</caption>
      <thead>
        <tr>
          <th scope="col" className="report-list-number">
            {words.table.number}
          </th>
          <th scope="col">{title ? <ColumnLabel column={title} locale={locale} /> : words.site.items}</th>
          {report.columns[departments] && (
            <th scope="col" className="report-list-departments">
              <ColumnLabel column={report.columns[departments]} locale={locale} />
            </th>
          )}
          {gradeColumn &&
            years.map((year) => (
              <th scope="col" key={year.to} className="report-list-grade">
                {year.name}
                <span className="report-hidden"> {inLocale(gradeColumn.label, locale)}</span>
              </th>
            ))}
        </tr>
      </thead>
      <tbody lang={langOfContent(locale)}>
        {items.map((item) => {
          const reviews = [...earlierReviews(item, locale), presentReview(report, item, locale)];
          return (
            <tr key={item.row.itemKey} id={anchored ? itemAnchor(item.row.itemKey) : undefined} className={anchored && item.row.depth === 1 ? 'report-list-part' : undefined}>
              <td className="report-list-number">{item.row.number}</td>
              <th scope="row" className="report-list-title">
                <a href={itemHref(links, item.row.itemKey)}>{titleOf(item.row)}</a>
                {anchored && <NoteMarks numbers={item.row.notes} locale={locale} />}
              </th>
              {departments !== -1 && <td className="report-list-departments">{departmentsOf(item, departments)}</td>}
              {gradeColumn &&
                years.map((year) => (
                  <td key={year.to} className="report-list-grade">
                    <span className="report-list-year" aria-hidden="true" lang={locale}>
                      {year.name}
                    </span>
                    <GradeIn
                      review={reviews.find(({ fiscalYearTo }) => fiscalYearTo === year.to)}
                      report={report}
                      item={item}
                      column={grade}
                      locale={locale}
                    />
                  </td>
                ))}
            </tr>
          );
        })}
      </tbody>
    </table>
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
    return (
      <span lang={locale}>
        <Nothing words={messagesFor(locale).site.notThere} />
      </span>
    );
  }
  const context = {
    report: { marks: review.marks, notes: report.notes },
    row: review.row,
    hasParts: item.parts.length > 0,
    locale,
  };
  return <GradeOfRow item={context} symbol={cell.symbol} />;
}

function departmentsOf({ row }: PlacedItem, index: number): string {
  const cell = row.cells[index];
  return cell?.kind === 'departments' ? cell.names.join('、') : '';
}
