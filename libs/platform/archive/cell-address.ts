import { cellRef, parseCellRef } from 'hucre/xlsx';
import type { WorkbookCell, WorkbookSheet } from './workbook.js';

/** C12, as a spreadsheet names a cell; row and column are counted from 0. */
export function cellAddress(row: number, column: number): string {
  return cellRef(row, column);
}

/** What stands at an address; beyond what is written there is nothing. */
export function cellAt(sheet: WorkbookSheet, address: string): WorkbookCell {
  const { row, col } = parseCellRef(address);
  return sheet.rows[row]?.[col] ?? '';
}
