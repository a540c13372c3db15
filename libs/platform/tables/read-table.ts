import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { storableText } from '#libs/contract/common.js';
import type { TableExpectation, TableProblem, TableUpload } from '#libs/contract/tables.js';
import { ArchiveError } from '../archive/archive-error.js';
import type { WorkbookCell } from '../archive/workbook.js';
import { readWorkbook } from '../archive/workbook.js';

/** The rows of an uploaded table, by their columns' headings. */
export interface ReadTable {
  readonly heading: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** As a spreadsheet counts it: the heading is row 1. */
  readonly row: number;
  /** By heading, without white space around. A column that the table lacks is ''. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface TableRules {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
  readonly maxRows: number;
}

const LIMITS = { entries: 200, entryBytes: 16 * 1024 * 1024, totalBytes: 32 * 1024 * 1024 } as const;
/** What JSON requests are held to as well; here it is told at its cell. */
const STORABLE = storableText(Number.MAX_SAFE_INTEGER);

/** Reads an uploaded table: its rows, or everything that is wrong with its form. */
export async function readTable(
  upload: TableUpload,
  rules: TableRules,
): Promise<{ readonly table: ReadTable; readonly problems: readonly TableProblem[] }> {
  const problems: TableProblem[] = [];
  const cells = await rowsOf(upload, problems);
  const heading = (cells[0] ?? []).map((cell) => shown(cell).trim());
  if (problems.length === 0) problems.push(...headingProblems(heading, rules));
  const rows = problems.length > 0 ? [] : bodyOf(heading, cells, problems);
  if (rows.length > rules.maxRows) problems.push(tableProblem(null, '', String(rows.length), 'atMostRows', [String(rules.maxRows)]));
  if (problems.length === 0 && rows.length === 0) problems.push(tableProblem(null, '', '', 'someRows'));
  return { table: { heading, rows: problems.length > 0 ? [] : rows }, problems };
}

export function tableProblem(
  row: number | null,
  column: string,
  found: string,
  expected: TableExpectation,
  allowed: readonly string[] = [],
): TableProblem {
  return { row, column, found: visible(found), expected, allowed: [...allowed] };
}

async function rowsOf(upload: TableUpload, problems: TableProblem[]): Promise<readonly (readonly WorkbookCell[])[]> {
  const bytes = Buffer.from(upload.content, 'base64');
  const ending = path.extname(upload.name).toLowerCase();
  if (ending === '.csv') return csvRows(bytes, problems);
  if (ending === '.xlsx') return workbookRows(bytes, problems);
  problems.push(tableProblem(null, '', upload.name, 'csvOrWorkbook'));
  return [];
}

async function workbookRows(bytes: Uint8Array, problems: TableProblem[]): Promise<readonly (readonly WorkbookCell[])[]> {
  try {
    const [first] = await readWorkbook(bytes, LIMITS);
    return first?.rows ?? [];
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    problems.push(tableProblem(null, '', error.entry, 'wholeFile'));
    return [];
  }
}

function csvRows(bytes: Uint8Array, problems: TableProblem[]): string[][] {
  const text = decoded(bytes, 'utf-8');
  if (text === undefined) {
    // Excel's plain "CSV" is Shift_JIS. It is not guessed at: ㈱ or 髙 would turn into something else without a word.
    const isShiftJis = decoded(bytes, 'shift_jis') !== undefined;
    problems.push(tableProblem(null, '', isShiftJis ? 'Shift_JIS' : '', isShiftJis ? 'utf8NotShiftJis' : 'utf8'));
    return [];
  }
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    const row = Number((error as { readonly records?: number }).records ?? 0) + 1;
    problems.push(tableProblem(row, '', (error as Error).message, 'csv'));
    return [];
  }
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function headingProblems(heading: readonly string[], { needed, optional }: TableRules): TableProblem[] {
  const known = [...needed, ...optional];
  const named = heading.filter((column) => column !== '');
  return [
    ...needed.filter((column) => !named.includes(column)).map((column) => tableProblem(1, column, '', 'columnNeeded', known)),
    ...named.filter((column) => !known.includes(column)).map((column) => tableProblem(1, column, column, 'columnKnown', known)),
    ...named
      .filter((column, place) => named.indexOf(column) !== place)
      .map((column) => tableProblem(1, column, column, 'columnOnce')),
  ];
}

function bodyOf(
  heading: readonly string[],
  rows: readonly (readonly WorkbookCell[])[],
  problems: TableProblem[],
): TableRow[] {
  return rows.flatMap((cells, index): TableRow[] => {
    if (index === 0 || cells.every((cell) => shown(cell).trim() === '')) return [];
    const row = index + 1;
    const read: Record<string, string> = Object.fromEntries(heading.map((column) => [column, '']));
    for (const [place, cell] of cells.entries()) {
      const column = heading[place] ?? '';
      const text = shown(cell).trim();
      if (column === '') {
        if (text !== '') problems.push(tableProblem(row, '', text, 'cellUnderHeading'));
        continue;
      }
      if (typeof cell !== 'string') {
        const isFormula = cell.kind === 'formula' || cell.kind === 'error';
        // A day is typed as a day in a spreadsheet; how it is written there matters to nobody.
        if (cell.kind !== 'date') problems.push(tableProblem(row, column, text, isFormula ? 'valueNotFormula' : 'textCell'));
      }
      if (!STORABLE.safeParse(text).success) problems.push(tableProblem(row, column, text, 'storable'));
      read[column] = text;
    }
    return [{ row, cells: read }];
  });
}

/** With � where nothing could be shown. */
function visible(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}

function shown(cell: WorkbookCell): string {
  return typeof cell === 'string' ? cell : cell.shown;
}
