import { parseCellRef } from 'hucre/xlsx';
import { RECORD_LOCALE } from '../messages/messages.js';
import { workbookMessagesFor } from '../workbook/messages/messages.js';
import type { ColumnContent } from '../workbook/workbook-column.js';
import type { SheetGrid } from './sheet-grid.js';

const words = workbookMessagesFor(RECORD_LOCALE);
const CONTENTS = new Map(Object.entries(words.contents).map(([content, word]) => [word, content as ColumnContent]));

/** A column of a worksheet, as the workbook itself describes it. */
export interface DescribedColumn {
  readonly sheet: string;
  readonly column: number;
  readonly content: ColumnContent;
  readonly key: string;
  /** null where it is of no single year. */
  readonly fiscalYear: number | null;
}

/** What この資料について says of the columns; null where it says nothing that can be read. */
export function describedColumns(about: SheetGrid): DescribedColumn[] | null {
  const lines = tableBelow(about, words.columns, words.columnHeadings.length);
  const columns = lines.flatMap(([sheet = '', letter = '', , content = '', key = '', year = '']) => {
    const known = CONTENTS.get(content);
    if (!known || !/^[A-Z]{1,3}$/.test(letter)) return [];
    return [{ sheet, column: parseCellRef(`${letter}1`).col, content: known, key, fiscalYear: year === '' ? null : Number(year) }];
  });
  return columns.length === 0 || columns.length < lines.length ? null : columns;
}

/** The symbols of the scale, in its order. */
export function describedSymbols(about: SheetGrid): string[] {
  return tableBelow(about, words.marks, words.markHeadings.length).map(([symbol = '']) => symbol);
}

/** What is said of the publication under a term. */
export function statementOf(about: SheetGrid, term: string): string | null {
  const row = about.rowOf(term);
  return row === null ? null : about.text(row, 1);
}

/** The lines of a table from below its headings to the next table, which begins with a heading over the whole width. */
function tableBelow(about: SheetGrid, heading: string, width: number): string[][] {
  const start = about.rowOf(heading);
  if (start === null) return [];
  const lines: string[][] = [];
  for (let row = start + 2; row < about.rows; row = about.extent(row, 0).endRow + 1) {
    if (about.extent(row, 0).endColumn > 0) break;
    lines.push(Array.from({ length: width }, (_, column) => about.text(row, column)));
  }
  return lines;
}
