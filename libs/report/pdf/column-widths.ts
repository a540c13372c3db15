import { inLocale } from '#libs/domain/text/localized-text.js';
import type { Report } from '../report.js';
import type { ReportCell } from '../report-cell.js';
import type { MoneyColumn, ReportColumn } from '../report-column.js';
import type { IndicatorPart } from '../view/indicator-parts.js';
import { indicatorParts } from '../view/indicator-parts.js';
import { textWidth } from '../view/text-width.js';
import { PDF_LOCALE } from './pdf-locale.js';

/** Room left and right in a cell, in em. */
export const CELL_PADDING = 0.9;

/** A table's columns as they are set. */
export interface ColumnWidths {
  /** In points. */
  readonly fontSize: number;
  /** In em of the font: the number, then each column or, of indicators, each of its parts. They fill the page. */
  readonly widths: readonly number[];
}

/** What a column wants, in em; a flexible one takes what the others leave. */
interface Wish {
  readonly em: number;
  readonly flexible: boolean;
}

/** Where a text column is narrower, or wider, it reads badly. */
const TEXT = { from: 13, to: 34, lines: 8 };
const SLIVER = 9;

/**
 * How wide each column is and how large the letters, for any template: columns of words take what they hold needs,
 * columns of prose share the rest by how much is written in them. Many columns make small letters, few large ones.
 * available: the page's width; sizes: the smallest and the largest letters. All in points.
 */
export function columnWidths(
  report: Pick<Report, 'columns' | 'sections'>,
  available: number,
  sizes: { readonly smallest: number; readonly largest: number },
): ColumnWidths {
  const rows = report.sections.flatMap((section) => section.rows);
  const numbers = Math.max(3, ...rows.map(({ number }) => textWidth(number)));
  const wishes = [
    { em: Math.min(numbers, 7) + CELL_PADDING, flexible: false },
    ...report.columns.flatMap((column, index) => wishesOf(column, rows.map((row) => row.cells[index]!))),
  ];
  const wanted = total(wishes);
  const fontSize = Math.round(Math.min(Math.max(available / wanted, sizes.smallest), sizes.largest) * 20) / 20;
  return { fontSize, widths: fill(wishes, available / fontSize) };
}

/** Stretches or shrinks the flexible columns, or all where there are none or where those would be slivers. */
function fill(wishes: readonly Wish[], em: number): number[] {
  const flexible = wishes.filter((wish) => wish.flexible);
  const left = em - (total(wishes) - total(flexible));
  const slivers = left < flexible.length * SLIVER;
  if (flexible.length === 0 || slivers) return wishes.map((wish) => (wish.em * em) / total(wishes));
  return wishes.map((wish) => (wish.flexible ? (wish.em * left) / total(flexible) : wish.em));
}

function wishesOf(column: ReportColumn, cells: readonly ReportCell[]): Wish[] {
  switch (column.kind) {
    case 'title':
      return [{ em: between(8.5, longest(cells.map((cell) => (cell.kind === 'title' ? cell.text : ''))) / 2.5, 16), flexible: true }];
    case 'departments':
      return [{ em: between(5, longest(cells.flatMap((cell) => (cell.kind === 'departments' ? cell.names : []))), 9) + CELL_PADDING, flexible: false }];
    case 'text':
      return [{ em: between(TEXT.from, average(cells.flatMap((cell) => (cell.kind === 'text' && cell.text !== '' ? [textWidth(cell.text)] : []))) / TEXT.lines, TEXT.to), flexible: true }];
    case 'choice':
      return [{ em: between(5, longest(cells.map((cell) => (cell.kind === 'choice' && cell.option ? inLocale(cell.option.label, PDF_LOCALE) : ''))), 10) + CELL_PADDING, flexible: false }];
    case 'grade':
      return [{ em: 6.5, flexible: false }];
    case 'money':
      return [{ em: moneyEm(column, cells), flexible: false }];
    case 'schedule':
      return [{ em: 9 + 5.5 * column.years.length, flexible: true }];
    case 'indicators':
      return indicatorParts(column).map((part) => indicatorWish(part, cells));
  }
}

/** An amount with its unit; beside it the year where there are several. */
function moneyEm(column: MoneyColumn, cells: readonly ReportCell[]): number {
  const unit = textWidth(inLocale(column.unit, PDF_LOCALE));
  const amounts = cells.flatMap((cell) => (cell.kind === 'money' ? cell.years.map(({ amount }) => amount) : []));
  return between(8, longest(amounts) + unit + (column.years.length > 1 ? 6 : 1) + CELL_PADDING, 17);
}

function indicatorWish(part: IndicatorPart, cells: readonly ReportCell[]): Wish {
  const indicators = cells.flatMap((cell) => (cell.kind === 'indicators' ? cell.indicators : []));
  if (part.kind === 'name') return { em: between(8, longest(indicators.map(({ name }) => name)) / 2, 15), flexible: false };
  const { kind, fiscalYear } = part;
  const texts = indicators.map((indicator) =>
    kind === 'year' ? (indicator.values.find((value) => value.fiscalYear === fiscalYear)?.value ?? '') : indicator[kind],
  );
  return { em: between(4.5, longest(texts), 8) + CELL_PADDING, flexible: false };
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => Math.max(...text.split('\n').map(textWidth))));
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function between(from: number, wanted: number, to: number): number {
  return Math.min(Math.max(wanted, from), to);
}

function total(wishes: readonly Wish[]): number {
  return wishes.reduce((sum, { em }) => sum + em, 0);
}
