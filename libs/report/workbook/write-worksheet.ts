import type { Cell, MergeRange, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { colToLetter, rangeRef } from 'hucre/xlsx';
import { escaped } from '#libs/domain/text/ooxml-text.js';
import { styleOf } from './looks.js';
import type { PlacedCell, PlacedPiece, PlacedSheet } from './place-blocks.js';
import { quoted, xmlText } from './sheet-name.js';
import { cut } from './text-pieces.js';
import type { CellContent, CellLink, Worksheet } from './worksheet.js';

/** A spreadsheet refuses a file whose footer is longer than 255 characters with all its codes. */
const LONGEST_FOOTER = 120;
/** Half-width characters on the width of a page, so that print stays readable; what is wider takes several pages. */
const PAGE_WIDTHS = { a3: 300, a4: 200 } as const;
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/** For the library. Only texts and numbers: no formula, macro or comment, and nothing hidden. */
export function writeWorksheet({ sheet, heights, cells, starts }: PlacedSheet): WriteSheet {
  const written = new Map<string, Partial<Cell>>();
  for (const cell of cells) for (const piece of cell.pieces) writePiece(cell, piece, written);
  const headings = headingRows({ sheet, starts });
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: [],
    cells: written,
    merges: cells.flatMap(mergesOf),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    view: { showGridLines: false },
    ...(headings ? { freezePane: { rows: headings.end, columns: sheet.frozenColumns ?? 0 } } : {}),
    ...(headings && sheet.records
      ? { autoFilter: { range: rangeRef(headings.end - 1, 0, heights.length - 1, sheet.widths.length - 1) } }
      : {}),
    pageSetup: { paperSize: sheet.paper, orientation: 'landscape', fitToPage: true, fitToWidth: pagesWide(sheet), fitToHeight: 0, margins: MARGINS },
    headerFooter: { oddFooter: `&L${cut(xmlText(sheet.footer), LONGEST_FOOTER).replaceAll('&', '&&')}&R&P / &N` },
  };
}

/** The rows and columns that are printed on every page. The library does not quote the sheet's name. */
export function printTitles(placed: PlacedSheet): NonNullable<WriteOptions['namedRanges']> {
  const { name, frozenColumns = 0 } = placed.sheet;
  const headings = headingRows(placed);
  if (!headings) return [];
  const rows = `${quoted(name)}!$${headings.start + 1}:$${headings.end}`;
  const columns = frozenColumns > 0 && pagesWide(placed.sheet) > 1 ? [`${quoted(name)}!$A:$${colToLetter(frozenColumns - 1)}`] : [];
  return [{ name: '_xlnm.Print_Titles', range: [...columns, rows].join(','), scope: name }];
}

function pagesWide({ widths, paper }: Worksheet): number {
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTHS[paper]);
}

function headingRows({ sheet, starts }: Pick<PlacedSheet, 'sheet' | 'starts'>): { readonly start: number; readonly end: number } | null {
  if (sheet.headings === undefined) return null;
  return { start: starts[sheet.headings]!, end: starts[sheet.headings + 1]! };
}

/** The edges of joined cells are drawn by each of them; the content stands in the first. */
function writePiece({ cell, lastColumn }: PlacedCell, { text, firstRow, lastRow }: PlacedPiece, written: Map<string, Partial<Cell>>): void {
  const style = styleOf(cell.look, {
    ...(typeof cell.content === 'string' ? {} : { format: cell.content.format }),
    ...(cell.indent === undefined ? {} : { indent: cell.indent }),
  });
  const edges = { value: null, type: 'empty', style } as const;
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = cell.column; column <= lastColumn; column += 1) written.set(`${row},${column}`, edges);
  }
  written.set(`${firstRow},${cell.column}`, { ...contentOf(cell.content, text), style, ...(cell.link ? { hyperlink: linkOf(cell.link) } : {}) });
}

function contentOf(content: CellContent, text: string): Pick<Cell, 'value' | 'type'> {
  if (typeof content !== 'string') return { value: content.value, type: 'number' };
  return text === '' ? { value: null, type: 'empty' } : { value: escaped(text), type: 'string' };
}

function linkOf(link: CellLink) {
  return 'address' in link ? { target: link.address } : { target: '', location: `${quoted(link.sheet)}!A${link.row + 1}` };
}

function mergesOf({ cell, lastColumn, pieces }: PlacedCell): MergeRange[] {
  return pieces
    .filter(({ firstRow, lastRow }) => lastRow > firstRow || lastColumn > cell.column)
    .map(({ firstRow, lastRow }) => ({ startRow: firstRow, startCol: cell.column, endRow: lastRow, endCol: lastColumn }));
}
