import { hasIndicators, indicatorParts } from '../indicator-parts.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import { pairedCells } from '../paired-cells.js';
import type { Report, ReportRow, ReportSection } from '../report.js';
import { columnHeading, levelBefore, sectionHeading, shortAddition } from '../report-wording.js';
import { hasParts, lineCount } from '../row-facts.js';
import { cellContent, noteMarks, textContent } from './cell-contents.js';
import { linesOfContent } from './cell-height.js';
import type { ColumnWidths } from './column-widths.js';
import { CELL_PADDING, columnWidths } from './column-widths.js';
import { fitCell } from './fit-cell.js';
import { frontOf } from './front.js';
import { indicatorCells, indicatorHead } from './indicator-table.js';
import type { PdfCell, PdfContent, PdfRow, PdfSectionHeading, PdfSectionTable, PdfTableDocument } from './pdf-document.js';

/** A3 on its side without its margins, in points (typst/table.ts has the same). */
const PAGE = { width: 1122, height: 740 };
const LETTERS = { smallest: 6.8, largest: 9.5 };
/** Of a line, in em. */
const LINE = 1.6;
/** A row that is higher than this share of a page may break. */
const WHOLE = 0.5;

/** 集計表: one table for each section of the first level, with those below it as lines of their own in it. */
export function tableDocument(report: Report): PdfTableDocument {
  const widths = columnWidths(report, PAGE.width, LETTERS);
  return {
    layout: 'table',
    ...frontOf(report),
    fontSize: widths.fontSize,
    tables: groupsOf(report.sections).map((sections) => sectionTable(report, sections, widths)),
  };
}

/** Each section of the first level with those below it. */
function groupsOf(sections: readonly ReportSection[]): ReportSection[][] {
  const groups: ReportSection[][] = [];
  for (const section of sections) {
    const group = groups.at(-1);
    if (section.depth > 0 && group) group.push(section);
    else groups.push([section]);
  }
  return groups;
}

function sectionTable(report: Report, [first, ...below]: readonly ReportSection[], widths: ColumnWidths): PdfSectionTable {
  const rowsOf = (section: ReportSection) =>
    section.rows.flatMap((row, index) => itemRows(report, row, hasParts(section.rows, index), widths));
  const section = headingOf(first!, below.length > 0);
  if (first!.rows.length === 0 && below.length === 0) return { section, table: null };
  return {
    section,
    table: {
      widths: widths.widths,
      head: headOf(report),
      rows: [...rowsOf(first!), ...below.flatMap((inner, index) => [
        headingOf(inner, (below[index + 1]?.depth ?? 0) > inner.depth),
        ...rowsOf(inner),
      ])],
    },
  };
}

export function headingOf(section: ReportSection, hasSectionsBelow: boolean): PdfSectionHeading {
  return {
    kind: 'section',
    level: section.depth + 1,
    levelName: levelBefore(section, RECORD_LOCALE) ?? '',
    heading: sectionHeading(section),
    preface: section.preface,
    empty: section.rows.length === 0 && !hasSectionsBelow ? messagesFor(RECORD_LOCALE).table.emptySection : '',
  };
}

/** Two lines where there are indicators. */
function headOf({ columns }: Report): PdfCell[] {
  const rowspan = hasIndicators(columns) ? 2 : 1;
  const first = columns.map((column): PdfCell => {
    const content: PdfContent = { kind: 'text', text: columnHeading(column, RECORD_LOCALE) };
    return column.kind === 'indicators' ? { content, colspan: indicatorParts(column).length } : { content, rowspan };
  });
  return [
    { content: { kind: 'text', text: messagesFor(RECORD_LOCALE).table.number }, rowspan },
    ...first,
    ...columns.flatMap((column) => (column.kind === 'indicators' ? indicatorHead(column) : [])),
  ];
}

/** An item: as many lines as it has indicators, its other cells over all of them. */
function itemRows(report: Report, row: ReportRow, rowHasParts: boolean, widths: ColumnWidths): PdfRow[] {
  const pairs = pairedCells(report.columns, row);
  const lines = lineCount(row);
  const titled = pairs.some(({ kind }) => kind === 'title');
  const number = [row.number, ...(titled ? [] : [shortAddition(row) ?? '', noteMarks(row.notes)])].filter((text) => text !== '').join(' ');
  const printed = { report, row, hasParts: rowHasParts };
  const rows = Array.from({ length: lines }, (_, line): PdfCell[] => [
    ...(line === 0 ? [{ content: textContent(number), rowspan: lines, align: 'center' } as const] : []),
    ...pairs.flatMap((pair): PdfCell[] => {
      if (pair.kind !== 'indicators') {
        if (line > 0) return [];
        return [{ content: cellContent(pair, printed), rowspan: lines, align: pair.kind === 'grade' ? 'center' : 'left' }];
      }
      const indicator = pair.cell.indicators[line];
      if (indicator) return indicatorCells(pair.column, indicator, report.fiscalYearTo);
      const rest = lines - pair.cell.indicators.length;
      return line === pair.cell.indicators.length ? [noIndicators(indicatorParts(pair.column).length, rest, line === 0)] : [];
    }),
  ]);
  return fitted(rows, row.depth === 1, widths);
}

function noIndicators(colspan: number, rowspan: number, none: boolean): PdfCell {
  const text = messagesFor(RECORD_LOCALE).table.noIndicators;
  return { content: none ? { kind: 'words', text } : { kind: 'nothing' }, colspan, rowspan, align: 'center' };
}

/** Lets long words break where their column is too narrow, and says whether the item can stay on one page. */
function fitted(rows: readonly (readonly PdfCell[])[], part: boolean, { widths, fontSize }: ColumnWidths): PdfRow[] {
  const placed = placeCells(rows, widths);
  let height = 0;
  let spanning = 0;
  for (const cells of placed) {
    const lines = (cell: PlacedCell) => linesOfContent(cell.content, cell.em);
    height += Math.max(1, ...cells.filter(({ rowspan = 1 }) => rowspan === 1).map(lines)) + 0.5;
    spanning = Math.max(spanning, ...cells.map(lines));
  }
  const whole = Math.max(height, spanning) * LINE * fontSize < WHOLE * PAGE.height;
  return placed.map((cells) => ({
    kind: 'row',
    part,
    whole,
    cells: cells.map(({ em, ...cell }) => fitCell(cell, em)),
  }));
}

interface PlacedCell extends PdfCell {
  readonly em: number;
}

/** Each cell with the em that its lines have, as the cells above it leave it a place. */
function placeCells(rows: readonly (readonly PdfCell[])[], widths: readonly number[]): PlacedCell[][] {
  const taken = widths.map(() => 0);
  return rows.map((cells) => {
    let column = 0;
    const placed = cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const { colspan = 1, rowspan = 1 } = cell;
      const em = widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0) - CELL_PADDING;
      taken.fill(rowspan, column, column + colspan);
      column += colspan;
      return { ...cell, em };
    });
    taken.forEach((rest, index) => (taken[index] = Math.max(0, rest - 1)));
    return placed;
  });
}
