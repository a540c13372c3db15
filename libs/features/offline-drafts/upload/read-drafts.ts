import type { WorkbookNotice } from '#libs/contract/offline-drafts.js';
import { cellAt } from '#libs/platform/archive/cell-address.js';
import type { WorkbookCell, WorkbookSheet } from '#libs/platform/archive/workbook.js';
import type { FixedCell, InputCell, SheetData, WorkbookData } from '../workbook-data.js';

/** What somebody wrote into one worksheet. */
export interface WrittenSheet {
  readonly sheetId: string;
  readonly worksheet: string;
  /** Rows or columns have moved: what stands at an address need not be what belongs there. */
  readonly shifted: boolean;
  readonly cells: readonly WrittenCell[];
}

/** A cell that is no longer as it was made. */
export interface WrittenCell extends InputCell {
  readonly typed: WorkbookCell;
}

export interface ReadDrafts {
  /** Those in which something was written. */
  readonly sheets: readonly WrittenSheet[];
  readonly notices: readonly WorkbookNotice[];
}

/** What was changed in a workbook since it was made. */
export function readDrafts({ sheets }: WorkbookData, worksheets: readonly WorkbookSheet[]): ReadDrafts {
  const notices: WorkbookNotice[] = [];
  const written = sheets.flatMap((data) => {
    const worksheet = worksheets.find(({ name }) => name === data.worksheet);
    if (!worksheet) {
      notices.push({ code: 'worksheetMissing', worksheet: data.worksheet, cells: [] });
      return [];
    }
    const changed = data.fixed.filter((cell) => !isAsMade(worksheet, cell));
    const shifted = changed.some(({ kind }) => kind === 'label');
    if (!shifted && changed.length > 0) {
      notices.push({ code: 'carriedChanged', worksheet: data.worksheet, cells: changed.map(({ address }) => address) });
    }
    const cells = writtenCells(data, worksheet);
    return shifted || cells.length > 0 ? [{ sheetId: data.sheetId, worksheet: data.worksheet, shifted, cells }] : [];
  });
  return { sheets: written, notices };
}

function isAsMade(worksheet: WorkbookSheet, { address, text }: FixedCell): boolean {
  const now = cellAt(worksheet, address);
  return typeof now === 'string' && asTyped(now) === asTyped(text);
}

function writtenCells({ inputs }: SheetData, worksheet: WorkbookSheet): WrittenCell[] {
  return inputs.flatMap((input) => {
    const found = cellAt(worksheet, input.address);
    const typed = typeof found === 'string' ? asTyped(found) : found;
    return typed === asTyped(input.shown) ? [] : [{ ...input, typed }];
  });
}

/** Line ends become \n, as in everything that is typed. */
function asTyped(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
