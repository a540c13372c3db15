import { zipSync } from 'fflate';
import type { Cell, Workbook, WriteSheet } from 'hucre/xlsx';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { escaped } from '#libs/domain/text/ooxml-text.js';
import { ArchiveError } from './archive-error.js';
import type { ZipLimits } from './read-zip.js';
import { readZip } from './read-zip.js';

/** A sheet of texts. Rows and cells stand where the spreadsheet shows them: row 1 is the first. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/**
 * A cell as typed. What a spreadsheet keeps as something else than text has lost how it was typed (1,234 is 1234 with a
 * format, 4-24 a day of this year): of that only plain numbers are read.
 */
export type WorkbookCell = string | NotText;

export interface NotText {
  readonly kind: 'formula' | 'date' | 'formattedNumber' | 'truth' | 'error';
  readonly shown: string;
}

/** A text cell may hold this much; wider than most columns, narrower than a screen. */
const WIDEST_COLUMN = 60;
/** Formatted as text like those above them, so that what is typed there stays as typed. */
const SPARE_ROWS = 100;
const AS_TEXT = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } } as const;
const HEADING = { ...AS_TEXT, font: { bold: true } } as const;

/** Reads a workbook's texts. Throws an ArchiveError for everything that is not an ordinary .xlsx. */
export function readWorkbook(bytes: Uint8Array, limits: ZipLimits): Promise<WorkbookSheet[]> {
  return read(bytes, limits, ({ sheets }) =>
    sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row, rowIndex) =>
        row.map((value, column) => cellText(sheet.cells?.get(`${rowIndex},${column}`) ?? { value })),
      ),
    })),
  );
}

/** A workbook as the library reads it, with its formats and joined cells. Throws as readWorkbook does. */
export function openWorkbook(bytes: Uint8Array, limits: ZipLimits): Promise<Workbook> {
  return read(bytes, limits, (workbook) => workbook);
}

async function read<Result>(bytes: Uint8Array, limits: ZipLimits, resultOf: (workbook: Workbook) => Result): Promise<Result> {
  const entries = readZip(bytes, limits);
  for (const [name, content] of entries) refuseDangerous(name, content);
  if (!entries.has('xl/workbook.xml')) throw new ArchiveError('damaged');
  try {
    // Packed anew from what was checked, so that no second reading of the same bytes can find something else.
    const checked = zipSync(Object.fromEntries(entries), { level: 0 });
    return resultOf(await readXlsx(checked, { readStyles: true }));
  } catch (cause) {
    throw new ArchiveError('damaged', '', { cause });
  }
}

/** A workbook of text cells, the first row of each sheet as its heading. */
export function writeWorkbook(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf) });
}

function sheetOf({ name, rows }: { readonly name: string; readonly rows: readonly (readonly string[])[] }): WriteSheet {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const cells = new Map<string, Partial<Cell>>();
  for (let row = 0; row < rows.length + SPARE_ROWS; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const text = rows[row]?.[column] ?? '';
      const style = row === 0 ? HEADING : AS_TEXT;
      cells.set(
        `${row},${column}`,
        text === '' ? { value: null, type: 'empty', style } : { value: escaped(text), type: 'string', style },
      );
    }
  }
  const width = (column: number) => ({
    width: Math.min(WIDEST_COLUMN, Math.max(10, ...rows.map((row) => widthOf(row[column] ?? '') + 2))),
  });
  return {
    name,
    columns: Array.from({ length: columns }, (_, column) => width(column)),
    rows: [],
    cells,
    freezePane: { rows: 1 },
  };
}

/** In half-width characters, of the longest line. */
function widthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => [...line].reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0)));
}

function cellText(cell: Pick<Cell, 'value'> & Partial<Cell>): WorkbookCell {
  const { value, type } = cell;
  const shown = value === null ? '' : value instanceof Date ? value.toISOString() : String(value);
  if (cell.formula !== undefined || type === 'formula') return { kind: 'formula', shown: `=${cell.formula ?? ''}` };
  if (type === 'error') return { kind: 'error', shown };
  if (value === null) return '';
  if (value instanceof Date) return { kind: 'date', shown: Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10) };
  if (typeof value === 'boolean') return { kind: 'truth', shown: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') return numberText(value, cell.style?.numFmt) ?? { kind: 'formattedNumber', shown };
  return value;
}

/** A number as it was typed, where that is sure: without a format, and short enough for a spreadsheet to keep. */
function numberText(value: number, format: string | undefined): string | undefined {
  const plain = format === undefined || format === 'General' || format === '@' || format === '0';
  if (!plain || (format === '0' && !Number.isInteger(value)) || Math.abs(value) >= 1e15) return undefined;
  const text = String(value);
  return text.includes('e') ? undefined : text;
}

function refuseDangerous(name: string, content: Uint8Array): void {
  if (/vbaProject|macrosheets\/|\/(embeddings|externalLinks|activeX|ctrlProps|queryTables)\/|connections\.xml$/i.test(name)) {
    throw new ArchiveError('activeContent', name);
  }
  if (!/\.(xml|rels|vml)$/i.test(name)) return;
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  // UTF-16 would hide what is looked for here; no spreadsheet writes it.
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY') || xml.subarray(0, 200).includes(0)) {
    throw new ArchiveError('documentType', name);
  }
}
