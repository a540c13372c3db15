import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Report, ReportRow } from '../report.js';
import type { ReportLinks } from './report-links.js';
import type { TableIds } from './table-ids.js';

/** What the content of a row's cells needs to know. */
export interface RowContext {
  readonly report: Pick<Report, 'marks' | 'notes'>;
  readonly row: ReportRow;
  /** Rows below are parts of this one. */
  readonly hasParts: boolean;
  readonly locale: Locale;
}

/** A row where it is printed in a table: what each of its cells needs to know. */
export interface ItemRow extends RowContext {
  readonly report: Report;
  /** Position in the table. */
  readonly index: number;
  /** Position of the row that this one is a part of. */
  readonly parent: number | null;
  readonly ids: TableIds;
  readonly links: ReportLinks | null;
}

/** The headers that every cell of an item has: of a part also the number of the item it is a part of. */
export function itemHeaders({ row, index, parent, ids }: ItemRow): string {
  const hasTitle = row.cells.some((cell) => cell.kind === 'title');
  return [
    ...(parent === null ? [] : [ids.rowNumber(parent)]),
    ids.rowNumber(index),
    ...(hasTitle ? [ids.rowTitle(index)] : []),
  ].join(' ');
}
