import { openXlsx, parseCellRef, saveXlsx } from 'hucre/xlsx';
import type { CellValue } from 'hucre/xlsx';
import { escaped } from '#libs/domain/text/ooxml-text.js';
import { DATA_SHEET } from '#libs/features/offline-drafts/workbook-data.js';

/** A workbook of drafts in a spreadsheet's hands: what is written where, in its own program and file format. */
export class DraftWorkbook {
  private constructor(private readonly book: Awaited<ReturnType<typeof openXlsx>>) {}

  static async open(content: string | Uint8Array): Promise<DraftWorkbook> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'base64') : content;
    return new DraftWorkbook(await openXlsx(bytes, { readStyles: true }));
  }

  get names(): string[] {
    return this.book.sheets.map(({ name }) => name);
  }

  /** The cells of a sheet in which somebody may write, by field. */
  inputs(sheetId: string): Map<string, { readonly worksheet: string; readonly address: string }> {
    const found = new Map<string, { worksheet: string; address: string }>();
    let worksheet = '';
    let here = false;
    for (const [kind, first, second] of this.sheet(DATA_SHEET).rows) {
      if (kind === 'sheet') [here, worksheet] = [first === sheetId, String(second)];
      else if (here && kind === 'input') found.set(String(second), { worksheet, address: String(first) });
    }
    return found;
  }

  /** Types into the cell of a field. Returns where that is. */
  write(sheetId: string, field: string, value: CellValue): { readonly worksheet: string; readonly address: string } {
    const place = this.inputs(sheetId).get(field);
    if (!place) throw new Error(`the workbook has no cell for ${field}`);
    this.put(place.worksheet, place.address, value);
    return place;
  }

  put(worksheet: string, address: string, value: CellValue, formula?: string): void {
    const { row, col } = parseCellRef(address);
    const sheet = this.sheet(worksheet);
    while (sheet.rows.length <= row) sheet.rows.push([]);
    sheet.rows[row]![col] = value;
    const cell = sheet.cells?.get(`${row},${col}`);
    const type = formula !== undefined ? 'formula' : value instanceof Date ? 'date' : typeof value === 'number' ? 'number' : 'string';
    // A spreadsheet gives a day a format of its own.
    const style = value instanceof Date ? { numFmt: 'yyyy/m/d' } : cell?.style;
    sheet.cells?.set(`${row},${col}`, { ...(style ? { style } : {}), value, type, ...(formula === undefined ? {} : { formula }) });
  }

  text(worksheet: string, address: string): string {
    const { row, col } = parseCellRef(address);
    return String(this.sheet(worksheet).rows[row]?.[col] ?? '');
  }

  /** Everything that stands in a worksheet, to be changed in place. */
  rows(worksheet: string): CellValue[][] {
    return this.sheet(worksheet).rows;
  }

  remove(worksheet: string): void {
    this.book.sheets = this.book.sheets.filter(({ name }) => name !== worksheet);
  }

  /** The library reads _xHHHH_ and, other than a spreadsheet, does not write it back. */
  async saved(): Promise<Uint8Array> {
    const { sheets } = this.book;
    this.book.sheets = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map(written)),
      cells: new Map([...(sheet.cells ?? [])].map(([place, cell]) => [place, { ...cell, value: written(cell.value) }])),
    }));
    const bytes = await saveXlsx(this.book);
    this.book.sheets = sheets;
    return bytes;
  }

  async upload(name = '下書き.xlsx'): Promise<{ name: string; content: string }> {
    return { name, content: Buffer.from(await this.saved()).toString('base64') };
  }

  private sheet(name: string) {
    const sheet = this.book.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`the workbook has no sheet ${name}`);
    return sheet;
  }
}

function written(value: CellValue): CellValue {
  return typeof value === 'string' ? escaped(value) : value;
}
