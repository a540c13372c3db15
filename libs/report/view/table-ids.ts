/**
 * The ids that a table's cells name in their headers attribute. Positions instead of keys: the attribute is a list
 * separated by spaces, and a key may hold anything.
 */
export interface TableIds {
  readonly number: string;
  column(index: number): string;
  /** A sub-column, by its key. */
  part(index: number, part: string): string;
  rowNumber(row: number): string;
  rowTitle(row: number): string;
  indicator(row: number, index: number): string;
}

export function tableIds(table: number): TableIds {
  const prefix = `report-t${table}`;
  return {
    number: `${prefix}-number`,
    column: (index) => `${prefix}-c${index}`,
    part: (index, part) => `${prefix}-c${index}-${part}`,
    rowNumber: (row) => `${prefix}-r${row}-number`,
    rowTitle: (row) => `${prefix}-r${row}-title`,
    indicator: (row, index) => `${prefix}-r${row}-i${index}`,
  };
}
