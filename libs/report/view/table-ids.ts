import type { ReportColumn } from '../report.js';

/**
 * The ids that a table's cells name in their headers attribute. Positions instead of keys: the attribute is a list
 * separated by spaces, and a key may hold anything.
 */
export const INDICATOR_PARTS = ['name', 'baseline', 'target', 'current'] as const;

export type IndicatorPart = (typeof INDICATOR_PARTS)[number];

export interface TableIds {
  readonly number: string;
  column(index: number): string;
  part(index: number, part: IndicatorPart): string;
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

export function hasIndicators(columns: readonly ReportColumn[]): boolean {
  return columns.some((column) => column.kind === 'indicators');
}
