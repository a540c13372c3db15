import type { ReportRow } from './report.js';
import type { ReportCell } from './report-cell.js';
import type { ReportColumn } from './report-column.js';

/** A row's cell with its column, told apart by their common kind. */
export type PairedCell = {
  [Kind in ReportCell['kind']]: {
    readonly kind: Kind;
    readonly column: Extract<ReportColumn, { readonly kind: Kind }>;
    readonly cell: Extract<ReportCell, { readonly kind: Kind }>;
    /** Position of the column. */
    readonly index: number;
  };
}[ReportCell['kind']];

export function pairedCells(columns: readonly ReportColumn[], row: Pick<ReportRow, 'itemKey' | 'cells'>): PairedCell[] {
  return row.cells.map((cell, index) => {
    const column = columns[index];
    if (column?.kind !== cell.kind) throw new Error(`row ${row.itemKey}: cell ${index} is not of its column's kind`);
    return { kind: cell.kind, column, cell, index } as PairedCell;
  });
}
