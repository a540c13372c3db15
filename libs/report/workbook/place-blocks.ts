import { textWidth } from '../text-width.js';
import type { Look } from './looks.js';
import { FONT, fontSize, indentSteps } from './looks.js';
import { piecesOf } from './text-pieces.js';
import type { Block, BlockCell, CellContent, Worksheet } from './worksheet.js';

/** Where a cell of a block came to stand. Rows and columns are counted from 0, the last ones included. */
export interface PlacedCell {
  readonly cell: BlockCell;
  /** Of the text: more than one where it is longer than a cell may hold. */
  readonly pieces: readonly PlacedPiece[];
  readonly lastColumn: number;
}

export interface PlacedPiece {
  readonly text: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface PlacedSheet {
  readonly sheet: Worksheet;
  /** Of the rows, in points. */
  readonly heights: readonly number[];
  readonly cells: readonly PlacedCell[];
  /** The first row of each block, and behind them the row after the last. */
  readonly starts: readonly number[];
}

/** Excel's own limits: points, and UTF-16 units. */
const HIGHEST_ROW = 409;
const LONGEST_CELL = 32_767;

const PADDING = 6;
/** Of the font's size. */
const LINE_HEIGHT = 1.4;
/** What a cell's own edges take, in half-width characters. */
const EDGES = 1;
/** What a step of an indent takes. */
const INDENT = 1.5;

/**
 * Gives every line of a sheet as many rows as it needs: joined cells do not grow with their text by themselves, and no
 * row is higher than Excel allows. What is joined over several lines spreads what it needs more over all of them.
 */
export function placeBlocks(sheet: Worksheet): PlacedSheet {
  const heights: number[] = [];
  const cells: PlacedCell[] = [];
  const starts = sheet.blocks.map((block) => {
    const start = heights.length;
    const lineStarts = addLines(block, sheet, heights);
    for (const cell of block.cells) cells.push(placedCell(cell, block, lineStarts));
    return start;
  });
  return { sheet, heights, cells, starts: [...starts, heights.length] };
}

/** Adds a block's rows; returns the first row of each of its lines, and behind them the row after the last. */
function addLines(block: Block, sheet: Worksheet, heights: number[]): number[] {
  const needed = lineHeights(block, sheet.widths);
  const lineStarts = needed.map((height, line) => {
    const start = heights.length;
    const rows = Math.max(sheet.records ? 1 : Math.ceil(height / HIGHEST_ROW), piecesIn(block, line));
    for (let row = 0; row < rows; row += 1) heights.push(Math.min(HIGHEST_ROW, Math.ceil(height / rows)));
    return start;
  });
  return [...lineStarts, heights.length];
}

function lineHeights(block: Block, widths: readonly number[]): number[] {
  const heights = Array.from({ length: block.lines }, () => 0);
  const narrowFirst = block.cells.toSorted((one, other) => linesOf(one, block) - linesOf(other, block));
  for (const cell of narrowFirst) {
    const first = cell.line ?? 0;
    const lines = linesOf(cell, block);
    const missing = heightOf(cell, widths) - sum(heights.slice(first, first + lines));
    if (missing <= 0) continue;
    for (let line = first; line < first + lines; line += 1) heights[line]! += missing / lines;
  }
  return heights;
}

function linesOf({ line = 0, down }: BlockCell, block: Block): number {
  return down ?? block.lines - line;
}

/** In points. */
function heightOf(cell: BlockCell, widths: readonly number[]): number {
  const size = fontSize(cell.look);
  const wide = sum(widths.slice(cell.column, cell.column + (cell.span ?? 1))) - EDGES - (indentSteps(cell.look) + (cell.indent ?? 0)) * INDENT;
  // textWidth counts in em, of which half-width characters are half.
  const em = Math.max(1, (wide / 2) * (FONT.size / size));
  const text = typeof cell.content === 'string' ? cell.content : '';
  const lines = sum(text.split('\n').map((line) => Math.max(1, Math.ceil(textWidth(line) / em))));
  return lines * size * LINE_HEIGHT + PADDING;
}

/** The first of these widths in which no text is higher than a row may be; else the last. */
export function fittingWidth(contents: readonly CellContent[], look: Look, widths: readonly number[]): number {
  const fits = (width: number) => contents.every((content) => heightOf({ column: 0, content, look }, [width]) <= HIGHEST_ROW);
  return widths.find(fits) ?? widths.at(-1)!;
}

/** How many cells the longest text of a line needs. */
function piecesIn(block: Block, line: number): number {
  const here = block.cells.filter((cell) => (cell.line ?? 0) <= line && line < (cell.line ?? 0) + linesOf(cell, block));
  return Math.max(1, ...here.map(({ content }) => (typeof content === 'string' ? piecesOf(content, LONGEST_CELL).length : 1)));
}

function placedCell(cell: BlockCell, block: Block, lineStarts: readonly number[]): PlacedCell {
  const first = cell.line ?? 0;
  const firstRow = lineStarts[first]!;
  const rows = lineStarts[first + linesOf(cell, block)]! - firstRow;
  const texts = typeof cell.content === 'string' ? piecesOf(cell.content, LONGEST_CELL) : [''];
  return {
    cell,
    lastColumn: cell.column + (cell.span ?? 1) - 1,
    pieces: texts.map((text, piece) => ({
      text,
      firstRow: firstRow + Math.floor((piece * rows) / texts.length),
      lastRow: firstRow + Math.floor(((piece + 1) * rows) / texts.length) - 1,
    })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
