import { z } from 'zod';
import { idSchema, localDateSchema } from '#libs/contract/common.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { cellAddress } from '#libs/platform/archive/cell-address.js';
import type { FormSheet } from '#libs/platform/archive/form-workbook.js';
import type { WorkbookSheet } from '#libs/platform/archive/workbook.js';
import type { DraftCell } from './form/draft-cell.js';
import type { SheetForm } from './form/sheet-form.js';

/** The worksheet that no spreadsheet shows: what the program must know when the workbook comes back. */
export const DATA_SHEET = '_nendo';

const KIND = 'nendo-offline-drafts';
/** Counts the ways in which such a workbook was ever laid out. */
const FORMAT = '1';

/** Who took which sheets away, and when. */
export interface Download {
  readonly cycleId: string;
  readonly municipality: string;
  readonly by: string;
  readonly on: LocalDate;
}

/** A cell that somebody may have written in. */
export interface InputCell {
  readonly address: string;
  readonly field: string;
  /** What the field held, and what the cell showed, when the workbook was made. */
  readonly base: string;
  readonly shown: string;
}

/** A cell that was locked. label: where it is no longer what it was, rows or columns have moved. */
export interface FixedCell {
  readonly address: string;
  readonly kind: 'label' | 'carried';
  readonly text: string;
}

export interface SheetData {
  readonly sheetId: string;
  readonly worksheet: string;
  readonly inputs: readonly InputCell[];
  readonly fixed: readonly FixedCell[];
}

export interface WorkbookData {
  readonly cycleId: string;
  readonly sheets: readonly SheetData[];
}

export type ReadData =
  | { readonly kind: 'ok'; readonly data: WorkbookData }
  | { readonly kind: 'notOurs' }
  /** Of an older or newer Nendo. */
  | { readonly kind: 'otherFormat' }
  /** What only the program writes was changed. */
  | { readonly kind: 'ownDataChanged' };

export function dataSheet(download: Download, forms: readonly (SheetForm & { readonly sheetId: string })[]): FormSheet {
  const rows = [
    [KIND, FORMAT, download.cycleId, download.by, download.on],
    ...forms.flatMap((form) => [
      ['sheet', form.sheetId, form.name],
      ...form.rows.flatMap((row, place) => row.cells.flatMap((cell) => lineOf(cell, cellAddress(place, cell.column)))),
    ]),
  ];
  return {
    name: DATA_SHEET,
    widths: [],
    hidden: true,
    rows: rows.map((cells) => ({ cells: cells.map((text, column) => ({ column, text, look: 'data' })) })),
  };
}

function lineOf({ field, base, text, look }: DraftCell, address: string): string[][] {
  if (field !== undefined) return [['input', address, field, base ?? text, text]];
  if (look === 'label' || look === 'heading') return [['label', address, text]];
  return look === 'carried' && text !== '' ? [['carried', address, text]] : [];
}

const addressSchema = z.string().regex(/^[A-Z]{1,2}[1-9]\d{0,5}$/);
const lineSchema = z.union([
  z.tuple([z.literal('sheet'), idSchema, z.string()]),
  z.tuple([z.literal('input'), addressSchema, z.string(), z.string(), z.string()]),
  z.tuple([z.enum(['label', 'carried']), addressSchema, z.string()]),
]);
const firstLineSchema = z.tuple([z.literal(KIND), z.literal(FORMAT), idSchema, z.string(), localDateSchema]);

/** Nothing of it is trusted: it says what somebody means to change, and the program decides whether they may. */
export function readData(sheets: readonly WorkbookSheet[]): ReadData {
  const [first, ...others] = sheets.find(({ name }) => name === DATA_SHEET)?.rows ?? [];
  if (first?.[0] !== KIND) return { kind: 'notOurs' };
  if (first[1] !== FORMAT) return { kind: 'otherFormat' };
  const head = firstLineSchema.safeParse(first.slice(0, 5));
  const read: Mutable[] = [];
  for (const row of others) {
    const width = { sheet: 3, input: 5, label: 3, carried: 3 }[String(row[0])] ?? 0;
    const line = lineSchema.safeParse(Array.from({ length: width }, (_, column) => row[column] ?? ''));
    if (!line.success) return { kind: 'ownDataChanged' };
    const { data } = line;
    if (data[0] === 'sheet') {
      read.push({ sheetId: data[1], worksheet: data[2], inputs: [], fixed: [] });
      continue;
    }
    const sheet = read.at(-1);
    if (!sheet) return { kind: 'ownDataChanged' };
    if (data[0] === 'input') sheet.inputs.push({ address: data[1], field: data[2], base: data[3], shown: data[4] });
    else sheet.fixed.push({ kind: data[0], address: data[1], text: data[2] });
  }
  return head.success && isUnambiguous(read)
    ? { kind: 'ok', data: { cycleId: head.data[2], sheets: read } }
    : { kind: 'ownDataChanged' };
}

type Mutable = { sheetId: string; worksheet: string; inputs: InputCell[]; fixed: FixedCell[] };

/** Every sheet once, every field of a sheet once, every cell for one field. */
function isUnambiguous(sheets: readonly SheetData[]): boolean {
  const once = (words: readonly string[]) => new Set(words).size === words.length;
  return (
    once(sheets.map(({ sheetId }) => sheetId)) &&
    once(sheets.map(({ worksheet }) => worksheet)) &&
    sheets.every(({ inputs }) => once(inputs.map(({ field }) => field)) && once(inputs.map(({ address }) => address)))
  );
}
