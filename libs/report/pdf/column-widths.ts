import type { Mark } from '#libs/domain/grading/grade-scale.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import type { IndicatorPart } from '../indicator-parts.js';
import { indicatorParts, partValue } from '../indicator-parts.js';
import { RECORD_LOCALE } from '../messages/messages.js';
import type { Report } from '../report.js';
import type { ReportCell } from '../report-cell.js';
import type { MoneyColumn, ReportColumn } from '../report-column.js';
import { textWidth } from '../text-width.js';
import { typedText } from '../typed-text.js';

/** Room left and right in a cell, in em. */
export const CELL_PADDING = 0.9;

/** A table's columns as they are set. */
export interface ColumnWidths {
  /** In points. */
  readonly fontSize: number;
  /** In em of the font: the number, then each column or, of indicators, each of its parts. They fill the page. */
  readonly widths: readonly number[];
}

/** What a column wants, in em. A flexible one gives way, and takes its share of what is left over. */
interface Wish {
  readonly em: number;
  readonly flexible: boolean;
  /** Of what is left over, beside the others. */
  readonly share: number;
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
  report: Pick<Report, 'columns' | 'sections' | 'marks'>,
  available: number,
  sizes: { readonly smallest: number; readonly largest: number },
): ColumnWidths {
  const rows = report.sections.flatMap((section) => section.rows);
  const numbers = Math.max(3, ...rows.map(({ number }) => textWidth(number)));
  const wishes = [
    fixed(Math.min(numbers, 7) + CELL_PADDING),
    ...report.columns.flatMap((column, index) => wishesOf(column, rows.map((row) => row.cells[index]!), report.marks)),
  ];
  const wanted = total(wishes);
  const fontSize = Math.round(Math.min(Math.max(available / wanted, sizes.smallest), sizes.largest) * 20) / 20;
  return { fontSize, widths: fill(wishes, available / fontSize) };
}

/** Stretches or shrinks the flexible columns, or all where there are none or where those would be slivers. */
function fill(wishes: readonly Wish[], em: number): number[] {
  const flexible = wishes.filter((wish) => wish.flexible);
  const over = em - total(wishes);
  const shares = flexible.reduce((sum, { share }) => sum + share, 0);
  const slivers = total(flexible) + over < flexible.length * SLIVER;
  if (flexible.length === 0 || slivers) return wishes.map((wish) => (wish.em * em) / total(wishes));
  if (over > 0) return wishes.map((wish) => wish.em + (wish.flexible ? (over * wish.share) / shares : 0));
  return wishes.map((wish) => wish.em + (wish.flexible ? (over * wish.em) / total(flexible) : 0));
}

function fixed(em: number): Wish {
  return { em, flexible: false, share: 0 };
}

function flexible(em: number, share = 1): Wish {
  return { em, flexible: true, share: em * share };
}

function wishesOf(column: ReportColumn, cells: readonly ReportCell[], marks: readonly Mark[]): Wish[] {
  switch (column.kind) {
    case 'title': {
      const titles = cells.map((cell) => (cell.kind === 'title' ? cell.text : ''));
      return [flexible(between(8.5, longest(titles) / 2.5, 15), 0.6)];
    }
    case 'departments': {
      const names = cells.flatMap((cell) => (cell.kind === 'departments' ? cell.names : []));
      return [fixed(between(5, longest(names), 9) + CELL_PADDING)];
    }
    case 'text': {
      const written = cells.flatMap((cell) => (cell.kind === 'text' && cell.text !== '' ? [textWidth(cell.text)] : []));
      return [flexible(between(TEXT.from, average(written) / TEXT.lines, TEXT.to))];
    }
    case 'choice': {
      const labels = cells.map((cell) => (cell.kind === 'choice' ? typedText(cell) : ''));
      return [fixed(between(5, longest(labels), 10) + CELL_PADDING)];
    }
    case 'grade':
      return [fixed(between(6, longest(marks.map(({ word }) => inLocale(word, RECORD_LOCALE))) + 3, 8))];
    case 'money':
      return [fixed(moneyEm(column, cells))];
    case 'schedule':
      return [flexible(9 + 5.5 * column.years.length)];
    case 'indicators':
      return indicatorParts(column).map((part) => fixed(indicatorEm(part, cells)));
  }
}

/** An amount with its unit; beside it the year where there are several. */
function moneyEm(column: MoneyColumn, cells: readonly ReportCell[]): number {
  const unit = textWidth(inLocale(column.unit, RECORD_LOCALE));
  const amounts = cells.flatMap((cell) => (cell.kind === 'money' ? cell.years.map(({ amount }) => amount) : []));
  return between(8, longest(amounts) + unit + (column.years.length > 1 ? 6 : 1) + CELL_PADDING, 17);
}

function indicatorEm(part: IndicatorPart, cells: readonly ReportCell[]): number {
  const indicators = cells.flatMap((cell) => (cell.kind === 'indicators' ? cell.indicators : []));
  const texts = indicators.map((indicator) => partValue(indicator, part));
  if (part.kind === 'name') return between(8, longest(texts) / 2, 15);
  return between(4.5, longest(texts) + 0.5, 8) + CELL_PADDING;
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
