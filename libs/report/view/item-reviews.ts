import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import type { PairedCell } from '../paired-cells.js';
import type { Report, ReportRow } from '../report.js';
import type { ReportCell } from '../report-cell.js';
import type { PlacedItem } from '../report-places.js';
import { printedFiscalYears } from '../report-wording.js';

/** What one review said of an item: the review that the report is of, or one of the years before. */
export interface ItemReview {
  readonly fiscalYearTo: number;
  /** 令和2年度 */
  readonly name: string;
  readonly marks: readonly Mark[];
  /** The item's row with what those years said of it; the cells are those below. */
  readonly row: ReportRow;
  /** By the report's columns; null: those years have none like it. */
  readonly cells: readonly (ReportCell | null)[];
  readonly labels: readonly (LocalizedText | null)[];
}

/** Of the years before that reviewed the item, oldest first. */
export function earlierReviews(item: PlacedItem, locale: Locale): ItemReview[] {
  return item.earlier.map(({ year, item: { cells, graded, counted } }) => ({
    fiscalYearTo: year.fiscalYearTo,
    name: printedFiscalYears(year.fiscalYearFrom, year.fiscalYearTo, locale),
    marks: year.marks,
    row: { ...item.row, graded, counted },
    cells,
    labels: year.labels,
  }));
}

/** Of the years that the report is of. */
export function presentReview(report: Report, { row }: PlacedItem, locale: Locale): ItemReview {
  return {
    fiscalYearTo: report.fiscalYearTo,
    name: printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, locale),
    marks: report.marks,
    row,
    cells: row.cells,
    labels: report.columns.map(({ label }) => label),
  };
}

/** A cell of a review with the report's column. */
export function pairIn(report: Report, review: ItemReview, index: number): PairedCell | null {
  const [cell, column] = [review.cells[index], report.columns[index]];
  return cell && column?.kind === cell.kind ? ({ kind: cell.kind, column, cell, index } as PairedCell) : null;
}
