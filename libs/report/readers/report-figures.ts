import type { GradeSummary } from '#libs/domain/grading/summary.js';
import { RECORD_LOCALE } from '../messages/messages.js';
import type { Report, ReportEarlierItem, ReportRow } from '../report.js';
import type { MoneyOfYear, ReportCell, ReportIndicator, ScheduledAction } from '../report-cell.js';
import { indicatorName, printedFiscalYears, sectionHeading } from '../report-wording.js';
import { typedText } from '../typed-text.js';
import { hasPagesForm } from '../workbook/pages-form.js';
import { amountNotesOf, amountsOf } from '../workbook/reviews.js';

/** What a published workbook says, without how it is laid out: the same as the report that it was made of. */
export interface ReportFigures {
  /** Of the plan: every mark with its count and share. */
  readonly summary: GradeSummary;
  readonly sections: readonly SectionFigures[];
}

export interface SectionFigures {
  readonly heading: string;
  readonly summary: GradeSummary;
  readonly items: readonly ItemFigures[];
}

export interface ItemFigures {
  readonly number: string;
  /** By the key of the report's column. */
  readonly cells: FiguresByColumn;
  /** The years before, oldest first, where the workbook shows them: what is of single years. */
  readonly earlier: readonly { readonly years: string; readonly cells: FiguresByColumn }[];
}

export type FiguresByColumn = Readonly<Record<string, CellFigures>>;

/** As typed. Text: a title, a text, the label of a choice. */
export type CellFigures =
  | { readonly text: string }
  | { readonly departments: readonly string[] }
  | { readonly symbol: string | null }
  | { readonly amounts: readonly AmountFigures[] }
  | { readonly actions: readonly ScheduledAction[] }
  | { readonly indicators: readonly IndicatorFigures[] };

/** Of a year; of a review of several years before, with the years in words. */
export type AmountFigures = Pick<MoneyOfYear, 'amount' | 'note'>;

/** The name as printed, with （再掲） where an earlier row lists the indicator too. */
export type IndicatorFigures = Pick<ReportIndicator, 'name' | 'baseline' | 'target' | 'values'>;

export function publishedFigures(report: Report): ReportFigures {
  return {
    summary: report.summary,
    sections: report.sections.map((section) => ({
      heading: sectionHeading(section),
      summary: section.summary,
      items: section.rows.map((row) => ({ number: row.number, cells: cellsOf(report, row), earlier: earlierOf(report, row) })),
    })),
  };
}

function cellsOf(report: Report, row: ReportRow): FiguresByColumn {
  return Object.fromEntries(report.columns.map(({ key }, index) => [key, cellFigures(row.cells[index]!)]));
}

function earlierOf(report: Report, row: ReportRow): ItemFigures['earlier'] {
  if (!hasPagesForm(report)) return [];
  return report.earlierYears.flatMap(({ fiscalYearFrom, fiscalYearTo, items }) => {
    const item = items.find(({ itemKey }) => itemKey === row.itemKey);
    if (!item) return [];
    const years = printedFiscalYears(fiscalYearFrom, fiscalYearTo, RECORD_LOCALE);
    return [{ years, cells: earlierCells(report, item) }];
  });
}

function earlierCells(report: Report, item: ReportEarlierItem): FiguresByColumn {
  return Object.fromEntries(
    report.columns.flatMap(({ key, kind, yearly }, index) => {
      const cell = item.cells[index] ?? null;
      if (!yearly) return [];
      if (kind === 'money') return [[key, { amounts: [inWords(cell)] }]];
      return [[key, cell ? cellFigures(cell) : kind === 'grade' ? { symbol: null } : { text: '' }]];
    }),
  );
}

/** As the workbook prints the amounts of a review in one cell. */
function inWords(cell: ReportCell | null): AmountFigures {
  return cell?.kind === 'money' ? { amount: amountsOf(cell), note: amountNotesOf(cell) } : { amount: '', note: '' };
}

function cellFigures(cell: ReportCell): CellFigures {
  switch (cell.kind) {
    case 'title':
    case 'text':
    case 'choice':
      return { text: typedText(cell) };
    case 'departments':
      return { departments: cell.names };
    case 'grade':
      return { symbol: cell.symbol };
    case 'money':
      return { amounts: cell.years.map(({ amount, note }) => ({ amount, note })) };
    case 'schedule':
      return { actions: cell.actions };
    case 'indicators':
      return {
        indicators: cell.indicators.map((indicator) => ({
          name: indicatorName(indicator, RECORD_LOCALE),
          baseline: indicator.baseline,
          target: indicator.target,
          values: indicator.values,
        })),
      };
  }
}
