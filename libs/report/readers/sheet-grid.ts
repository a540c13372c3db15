import type { Sheet } from 'hucre/xlsx';
import { printedNumber } from '../workbook/plain-number.js';

/** Cells that are joined, or one alone; the last row and column included. */
export interface Extent {
  readonly endRow: number;
  readonly endColumn: number;
}

/** A worksheet by rows and columns, counted from 0. */
export class SheetGrid {
  private readonly joined: ReadonlyMap<string, Extent>;

  constructor(private readonly sheet: Sheet) {
    this.joined = new Map(
      (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => [`${startRow},${startCol}`, { endRow, endColumn: endCol }]),
    );
  }

  get name(): string {
    return this.sheet.name;
  }

  get rows(): number {
    return this.sheet.rows.length;
  }

  /** As it is shown; '' beyond what is written. */
  text(row: number, column: number): string {
    const value = this.sheet.rows[row]?.[column] ?? null;
    if (typeof value !== 'number') return value === null ? '' : String(value);
    const format = this.sheet.cells?.get(`${row},${column}`)?.style?.numFmt ?? '0';
    return printedNumber({ value, format }) ?? String(value);
  }

  /** All that stands in these rows of a column: a text too long for one cell goes on in the next. */
  textDown(firstRow: number, lastRow: number, column: number): string {
    let text = '';
    for (let row = firstRow; row <= lastRow; row += 1) text += this.text(row, column);
    return text;
  }

  extent(row: number, column: number): Extent {
    return this.joined.get(`${row},${column}`) ?? { endRow: row, endColumn: column };
  }

  /** Where a click leads inside of the workbook: 'Sheet'!A12. */
  link(row: number, column: number): { readonly sheet: string; readonly row: number } | null {
    const match = /^'(.*)'!A(\d+)$/.exec(this.sheet.cells?.get(`${row},${column}`)?.hyperlink?.location ?? '');
    return match ? { sheet: match[1]!.replaceAll("''", "'"), row: Number(match[2]) - 1 } : null;
  }

  /** The first row from a given one on with this text in the first column. */
  rowOf(text: string, from = 0): number | null {
    for (let row = from; row < this.rows; row += 1) if (this.text(row, 0) === text) return row;
    return null;
  }
}
