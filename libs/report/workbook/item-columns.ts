import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { valueIn } from '../indicator-parts.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { PairedCell } from '../paired-cells.js';
import { pairedCells } from '../paired-cells.js';
import type { Report, ReportRow } from '../report.js';
import type { ReportCell, ReportIndicator } from '../report-cell.js';
import type { IndicatorsColumn, MoneyColumn, ReportColumn } from '../report-column.js';
import { columnHeading, indicatorName, judgementWords, noMarkWords } from '../report-wording.js';
import { typedText } from '../typed-text.js';
import { workbookMessagesFor } from './messages/messages.js';
import { plainNumber } from './plain-number.js';
import { amountNotesOf, amountsOf } from './reviews.js';
import type { ColumnContent, WorkbookColumn } from './workbook-column.js';
import type { CellContent } from './worksheet.js';

const words = messagesFor(RECORD_LOCALE);
const workbookWords = workbookMessagesFor(RECORD_LOCALE);

/** What a report's column becomes in a worksheet of items. */
export interface ColumnGroup {
  /** Position in the report. */
  readonly index: number;
  readonly columns: readonly WorkbookColumn[];
}

/** Columns that would be empty all the way down, notes on amounts and judgements, are left out. */
export function itemColumns(report: Report, columns: readonly ReportColumn[]): ColumnGroup[] {
  return columns.map((column) => {
    const index = report.columns.indexOf(column);
    return { index, columns: columnsOf(column, pairsBelow(report, index)) };
  });
}

function pairsBelow(report: Report, index: number): PairedCell[] {
  return report.sections.flatMap(({ rows }) => rows.map((row) => pairedCells(report.columns, row)[index]!));
}

function columnsOf(column: ReportColumn, below: readonly PairedCell[]): WorkbookColumn[] {
  switch (column.kind) {
    case 'indicators':
      return indicatorColumns(column, below);
    case 'money':
      return moneyColumns(column, below);
    case 'schedule': {
      const part = partOf(column);
      return [part('action', words.table.action), ...column.years.map((year) => part('scheduled', label(year), year.fiscalYear))];
    }
    case 'title':
    case 'departments':
    case 'text':
    case 'choice':
    case 'grade':
      return [{ content: column.kind, key: column.key, fiscalYear: null, group: null, heading: columnHeading(column, RECORD_LOCALE) }];
  }
}

function indicatorColumns(column: IndicatorsColumn, below: readonly PairedCell[]): WorkbookColumn[] {
  const part = partOf(column);
  const { name, baseline, target } = column.indicatorLabels;
  const judged = below.some((pair) => pair.kind === 'indicators' && pair.cell.indicators.some((one) => judgementWords(one, RECORD_LOCALE).length > 0));
  return [
    part('indicator', inLocale(name, RECORD_LOCALE)),
    part('baseline', inLocale(baseline, RECORD_LOCALE)),
    part('target', inLocale(target, RECORD_LOCALE)),
    ...column.years.map((year) => part('value', label(year), year.fiscalYear)),
    ...(judged ? [part('judgement', workbookWords.judgement)] : []),
  ];
}

function moneyColumns(column: MoneyColumn, below: readonly PairedCell[]): WorkbookColumn[] {
  const part = partOf(column);
  return column.years.flatMap((year, place) => [
    part('amount', label(year), year.fiscalYear),
    ...(below.some((pair) => pair.kind === 'money' && pair.cell.years[place]?.note)
      ? [part('amountNote', words.csv.moneyNote, year.fiscalYear)]
      : []),
  ]);
}

/** Names the parts of a column: its own heading stands above theirs. */
function partOf(column: ReportColumn) {
  const group = headingWithUnit(column);
  return (content: ColumnContent, heading: string, fiscalYear: FiscalYear | null = null): WorkbookColumn => ({
    content, key: column.key, fiscalYear, group, heading,
  });
}

/** 財政効果額（歳入）, and below it the unit of its amounts: （千円）. */
export function headingWithUnit(column: ReportColumn): string {
  const heading = columnHeading(column, RECORD_LOCALE);
  return column.kind === 'money' ? `${heading}\n${words.csv.unit(inLocale(column.unit, RECORD_LOCALE))}` : heading;
}

function label(year: MoneyColumn['years'][number]): string {
  return inLocale(year.label, RECORD_LOCALE);
}

/** What a row says below the columns of a group: as many lines as it has, none where it has nothing that comes in lines. */
export function itemLines(group: ColumnGroup, pair: PairedCell, context: RowContext): CellContent[][] {
  const lines = linesOf(pair, context);
  return lines.map((line) => group.columns.map((column) => line(column)));
}

export interface RowContext {
  readonly report: Report;
  readonly row: ReportRow;
  readonly hasParts: boolean;
}

type Line = (column: WorkbookColumn) => CellContent;

function linesOf(pair: PairedCell, { report, row, hasParts }: RowContext): Line[] {
  switch (pair.kind) {
    case 'title':
    case 'text':
    case 'choice':
      return [() => typedText(pair.cell)];
    case 'departments':
      return [() => pair.cell.names.join('\n')];
    case 'grade':
      return [() => (pair.cell.symbol === null ? noMarkWords(row, hasParts, report.notes, RECORD_LOCALE) : typed(pair.cell.symbol))];
    case 'money':
      return [
        ({ content, fiscalYear }) => {
          const year = pair.cell.years.find((candidate) => candidate.fiscalYear === fiscalYear);
          return content === 'amountNote' ? (year?.note ?? '') : typed(year?.amount ?? '');
        },
      ];
    case 'schedule':
      return pair.cell.actions.map(({ name, cells }) => ({ content, fiscalYear }) => {
        if (content === 'action') return name;
        return cells[pair.column.years.findIndex((year) => year.fiscalYear === fiscalYear)] ?? '';
      });
    case 'indicators':
      return pair.cell.indicators.map((indicator) => (column) => indicatorContent(indicator, column));
  }
}

function indicatorContent(indicator: ReportIndicator, { content, fiscalYear }: WorkbookColumn): CellContent {
  switch (content) {
    case 'indicator':
      return indicatorName(indicator, RECORD_LOCALE);
    case 'baseline':
    case 'target':
      return typed(indicator[content]);
    case 'judgement':
      return judgementWords(indicator, RECORD_LOCALE).join('\n');
    default:
      return typed(valueIn(indicator, fiscalYear));
  }
}

/** What a review said in one cell of a yearly column. Nothing where it printed nothing like it. */
export function yearlyContent(cell: ReportCell | null, { content }: Pick<WorkbookColumn, 'content'>): CellContent {
  switch (cell?.kind) {
    case 'text':
    case 'choice':
      return typedText(cell);
    case 'grade':
      return typed(typedText(cell));
    case 'money':
      return content === 'amountNote' ? amountNotesOf(cell) : typed(amountsOf(cell));
    default:
      return '';
  }
}

/** A number where the whole text is one, else the text as it was typed. */
export function typed(text: string): CellContent {
  return plainNumber(text) ?? text;
}
