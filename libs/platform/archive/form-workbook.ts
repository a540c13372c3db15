import type { Cell, CellStyle, DataValidation, MergeRange, WriteSheet } from 'hucre/xlsx';
import { colToLetter, writeXlsx } from 'hucre/xlsx';
import { escaped } from '#libs/domain/text/ooxml-text.js';
import { cellAddress } from './cell-address.js';

/** A worksheet to be filled in: everything is locked but the cells that somebody writes. */
export interface FormSheet {
  readonly name: string;
  /** Of the columns, in half-width characters. */
  readonly widths: readonly number[];
  readonly rows: readonly FormRow[];
  /** What the foot of a printed page says, before the page's number. */
  readonly footer?: string;
  /** Rows that stay in sight. */
  readonly frozenRows?: number;
  /** For programs: no spreadsheet shows it in its list of sheets. */
  readonly hidden?: true;
}

export interface FormRow {
  readonly cells: readonly FormCell[];
  /** Room for so many lines, however few are written. */
  readonly lines?: number;
}

export interface FormCell {
  /** Counted from 0. */
  readonly column: number;
  /** Over so many columns. */
  readonly span?: number;
  readonly text: string;
  readonly look: FormLook;
  readonly rule?: FormRule;
  /** The worksheet that a click leads to. */
  readonly link?: string;
}

/** input: unlocked. All others are locked. */
export type FormLook = 'title' | 'heading' | 'label' | 'carried' | 'input' | 'note' | 'alert' | 'link' | 'data';

/** What may be typed into a cell. message: what the spreadsheet says about anything else. */
export type FormRule =
  | { readonly kind: 'list'; readonly options: readonly string[]; readonly prompt: string; readonly message: string }
  | { readonly kind: 'length'; readonly max: number; readonly prompt: string; readonly message: string };

const LISTS = '_lists';
/** Excel's own limits. */
const HIGHEST_ROW = 409;
const LONGEST_PROMPT = 255;
const LONGEST_MESSAGE = 225;
const LINE_HEIGHT = 18;
const ROW_PADDING = 8;

const FONT = { name: 'Yu Gothic', size: 11 } as const;
const TOP = { wrapText: true, vertical: 'top' } as const;
const EDGE = { style: 'thin', color: { rgb: '949494' } } as const;
const BOX = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE } as const;
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

const STYLES: Readonly<Record<FormLook, CellStyle>> = {
  title: { font: { ...FONT, size: 16, bold: true }, alignment: TOP, numFmt: '@' },
  heading: { font: { ...FONT, bold: true }, alignment: { ...TOP, vertical: 'center' }, fill: fill('E6E6E6'), border: BOX, numFmt: '@' },
  label: { font: { ...FONT, bold: true }, alignment: TOP, fill: fill('F2F2F2'), border: BOX, numFmt: '@' },
  carried: { font: FONT, alignment: TOP, border: BOX, numFmt: '@' },
  input: { font: FONT, alignment: TOP, fill: fill('FFF8D6'), border: BOX, numFmt: '@', protection: { locked: false } },
  note: { font: { ...FONT, size: 10, color: { rgb: '4D4D4D' } }, alignment: TOP, numFmt: '@' },
  alert: { font: { ...FONT, bold: true }, alignment: TOP, fill: fill('FFF0E0'), border: BOX, numFmt: '@' },
  link: { font: { ...FONT, underline: true, color: { rgb: '0017C1' } }, alignment: TOP, border: BOX, numFmt: '@' },
  data: { numFmt: '@' },
};

/** Without a password: it guards against slips. Looking and resizing stay free. */
const PROTECTION = { sheet: true, selectLockedCells: true, selectUnlockedCells: true, formatRows: true, formatColumns: true } as const;

/** A workbook of forms on A4, without macros, formulas or links to anything outside. */
export function writeFormWorkbook(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  const lists = new Lists();
  const written = sheets.map((sheet) => writtenSheet(sheet, lists));
  return writeXlsx({
    sheets: [...written, ...lists.sheets()],
    // The sheets are found again by their names.
    workbookProtection: { lockStructure: true },
  });
}

function writtenSheet(sheet: FormSheet, lists: Lists): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const validations: DataValidation[] = [];
  sheet.rows.forEach((row, place) => {
    for (const cell of row.cells) {
      const last = cell.column + (cell.span ?? 1) - 1;
      for (let column = cell.column; column <= last; column += 1) {
        cells.set(`${place},${column}`, written(cell, column === cell.column));
      }
      if (last > cell.column) merges.push({ startRow: place, startCol: cell.column, endRow: place, endCol: last });
      if (cell.rule) validations.push(validation(cellAddress(place, cell.column), cell.rule, lists));
    }
  });
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: [],
    cells,
    merges,
    dataValidations: validations,
    rowDefs: new Map(sheet.rows.map((row, place) => [place, sheet.hidden ? {} : { height: heightOf(row, sheet.widths) }])),
    protection: PROTECTION,
    view: { showGridLines: false },
    ...(sheet.frozenRows === undefined ? {} : { freezePane: { rows: sheet.frozenRows } }),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(sheet.footer === undefined ? {} : { headerFooter: { oddFooter: `&L${sheet.footer.replaceAll('&', '&&')}&R&P / &N` } }),
    ...(sheet.hidden ? { veryHidden: true } : {}),
  };
}

/** The edges of joined cells are drawn by each of them; the text stands in the first. */
function written(cell: FormCell, first: boolean): Partial<Cell> {
  const style = STYLES[cell.look];
  if (!first || cell.text === '') return { value: null, type: 'empty', style };
  return {
    value: escaped(cell.text),
    type: 'string',
    style,
    ...(cell.link === undefined ? {} : { hyperlink: { target: '', location: `${quoted(cell.link)}!A1` } }),
  };
}

function validation(range: string, rule: FormRule, lists: Lists): DataValidation {
  const said = {
    range,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    inputMessage: rule.prompt.slice(0, LONGEST_PROMPT),
    errorMessage: rule.message.slice(0, LONGEST_MESSAGE),
  } as const;
  return rule.kind === 'list'
    ? { ...said, type: 'list', formula1: lists.rangeOf(rule.options) }
    : { ...said, type: 'textLength', operator: 'lessThanOrEqual', formula1: String(rule.max) };
}

/** Lists stand on a sheet of their own: inside a rule they could hold neither a comma nor 256 characters. */
class Lists {
  private readonly columns: (readonly string[])[] = [];

  rangeOf(options: readonly string[]): string {
    const known = this.columns.findIndex((column) => column.join('\n') === options.join('\n'));
    const place = known === -1 ? this.columns.push(options) - 1 : known;
    const letter = colToLetter(place);
    return `${quoted(LISTS)}!$${letter}$1:$${letter}$${options.length}`;
  }

  sheets(): WriteSheet[] {
    if (this.columns.length === 0) return [];
    const cells = new Map<string, Partial<Cell>>();
    this.columns.forEach((options, column) =>
      options.forEach((option, row) =>
        cells.set(`${row},${column}`, { value: escaped(option), type: 'string', style: STYLES.data }),
      ),
    );
    return [{ name: LISTS, rows: [], cells, veryHidden: true, protection: PROTECTION }];
  }
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Joined cells do not grow with their text by themselves. */
function heightOf(row: FormRow, widths: readonly number[]): number {
  const lines = row.cells.map((cell) => {
    const width = widths.slice(cell.column, cell.column + (cell.span ?? 1)).reduce((sum, one) => sum + one, 0);
    const size = STYLES[cell.look].font?.size ?? FONT.size;
    return (linesOf(cell.text, (width * FONT.size) / size) * size) / FONT.size;
  });
  return Math.min(HIGHEST_ROW, Math.max(row.lines ?? 1, ...lines) * LINE_HEIGHT + ROW_PADDING);
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / (width - 2))), 0);
}

function halfWidths(line: string): number {
  return [...line].reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0);
}
