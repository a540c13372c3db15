import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { GradeSummary } from '#libs/domain/grading/summary.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { RECORD_LOCALE } from '../messages/messages.js';
import type { Report, ReportRow } from '../report.js';
import type { MoneyCell, ReportCell } from '../report-cell.js';
import { printedFiscalYears } from '../report-wording.js';

/** One review of the plan: the reported one, or one of those before it. */
export interface Review {
  /** 令和元年度, or 令和4年度～令和6年度. */
  readonly label: string;
  /** The last reviewed year. */
  readonly fiscalYear: FiscalYear;
  readonly symbols: readonly string[];
  readonly summary: GradeSummary;
  /** What it called the report's columns; null where it had none like it. */
  readonly labels: readonly (LocalizedText | null)[];
  /** By the report's columns, null where that review had none like it; null for an item that it did not have. */
  readonly cellsOf: (row: ReportRow) => readonly (ReportCell | null)[] | null;
}

/** Oldest first, the reported one last. */
export function reviewsOf(report: Report): Review[] {
  return [
    ...report.earlierYears.map((year) => {
      const items = new Map(year.items.map((item) => [item.itemKey, item.cells]));
      return reviewOf(year, year.labels, (row) => items.get(row.itemKey) ?? null);
    }),
    reviewOf(report, report.columns.map(({ label }) => label), (row) => row.cells),
  ];
}

function reviewOf(
  review: Pick<Report, 'fiscalYearFrom' | 'fiscalYearTo' | 'marks' | 'summary'>,
  labels: Review['labels'],
  cellsOf: Review['cellsOf'],
): Review {
  return {
    label: printedFiscalYears(review.fiscalYearFrom, review.fiscalYearTo, RECORD_LOCALE),
    fiscalYear: review.fiscalYearTo,
    symbols: review.marks.map(({ symbol }) => symbol),
    summary: review.summary,
    labels,
    cellsOf,
  };
}

/** The amount of a review as typed; of a review of several years each with its year. */
export function amountsOf(cell: MoneyCell): string {
  return eachYear(cell, 'amount');
}

/** How the amounts were computed. */
export function amountNotesOf(cell: MoneyCell): string {
  return eachYear(cell, 'note');
}

function eachYear({ years }: MoneyCell, part: 'amount' | 'note'): string {
  if (years.length === 1) return years[0]![part];
  return years
    .filter((year) => year[part] !== '')
    .map((year) => `${printedFiscalYears(year.fiscalYear, year.fiscalYear, RECORD_LOCALE)} ${year[part]}`)
    .join('\n');
}
