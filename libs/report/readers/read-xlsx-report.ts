import type { Workbook } from 'hucre/xlsx';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import { workbookMessagesFor } from '../workbook/messages/messages.js';
import type { DescribedColumn } from './described-columns.js';
import { describedColumns, describedSymbols, statementOf } from './described-columns.js';
import type { IsSymbol } from './read-cells.js';
import { readCells } from './read-cells.js';
import type { ReadSummaries } from './read-summaries.js';
import { readSummaries } from './read-summaries.js';
import type { FiguresByColumn, ItemFigures, ReportFigures } from './report-figures.js';
import { SheetGrid } from './sheet-grid.js';

const words = messagesFor(RECORD_LOCALE);
const workbookWords = workbookMessagesFor(RECORD_LOCALE);

export type ReadReport =
  | { readonly figures: ReportFigures }
  /** A workbook, but none that this program published, or one whose own description was taken out. */
  | { readonly fault: 'notAReport' };

/**
 * A published workbook back to what it says. It describes its own columns, and its counts lead to the sections: so this
 * holds for every plan, and for what was published years ago. What comes from outside goes through the archive's guard first.
 */
export function readXlsxReport({ sheets }: Pick<Workbook, 'sheets'>): ReadReport {
  const grids = new Map(sheets.map((sheet) => [sheet.name, new SheetGrid(sheet)]));
  const about = grids.get(workbookWords.sheets.about);
  const counts = grids.get(workbookWords.sheets.summary);
  const columns = about && describedColumns(about);
  if (!about || !counts || !columns) return { fault: 'notAReport' };
  const symbols = describedSymbols(about);
  const summaries = readSummaries(counts, symbols);
  const results = columns.find(({ content }) => content === 'year')?.sheet;
  const items = summaries && itemsOf({ grids, columns, summaries, isSymbol: (text) => symbols.includes(text) });
  if (!summaries || !items) return { fault: 'notAReport' };

  const records = results === undefined ? null : recordsOf(grids.get(results), columns.filter(({ sheet }) => sheet === results));
  const reported = statementOf(about, workbookWords.terms.years);
  let next = 0;
  const withRecords = (item: ReadItem): ItemFigures => {
    if (!records) return { ...item, earlier: [] };
    const last = records.findIndex(({ years }, place) => place >= next && years === reported);
    const own = records.slice(next, last + 1);
    next = last + 1;
    return { number: item.number, cells: { ...item.cells, ...own.at(-1)?.cells }, earlier: own.slice(0, -1) };
  };
  return {
    figures: {
      summary: summaries.plan,
      sections: summaries.sections.map(({ heading, summary }, index) => ({ heading, summary, items: items[index]!.map(withRecords) })),
    },
  };
}

type ReadItem = Pick<ItemFigures, 'number' | 'cells'>;

/** The items of each section; null where a section is not where the counts lead. */
function itemsOf(options: {
  readonly grids: ReadonlyMap<string, SheetGrid>;
  readonly columns: readonly DescribedColumn[];
  readonly summaries: ReadSummaries;
  readonly isSymbol: IsSymbol;
}): ReadItem[][] | null {
  const { grids, columns, summaries, isSymbol } = options;
  const items: ReadItem[][] = [];
  for (const [index, { sheet, row }] of summaries.sections.entries()) {
    const grid = grids.get(sheet);
    if (!grid || row >= grid.rows) return null;
    const end = summaries.sections[index + 1]?.row ?? grid.rows;
    const own = columns.filter((column) => column.sheet === sheet);
    items.push(sectionItems(grid, row, end, own, isSymbol));
  }
  return items;
}

/** What stands over the whole width is a heading, a preface or a note. */
function sectionItems(grid: SheetGrid, from: number, to: number, columns: readonly DescribedColumn[], isSymbol: IsSymbol): ReadItem[] {
  const items: ReadItem[] = [];
  const number = columns.find(({ content }) => content === 'number')?.column ?? 0;
  for (let row = from; row < to; ) {
    const { endRow, endColumn } = grid.extent(row, 0);
    if (endColumn === 0) items.push({ number: grid.text(row, number), cells: readCells(grid, { row, endRow }, columns, isSymbol) });
    row = endRow + 1;
  }
  return items;
}

interface ReadRecord {
  readonly years: string;
  readonly cells: FiguresByColumn;
}

/** The lines of 結果, below its headings: those of an item stand together, the reported year last. Other years, other marks. */
function recordsOf(grid: SheetGrid | undefined, columns: readonly DescribedColumn[]): ReadRecord[] | null {
  const headings = grid?.rowOf(words.summary.group) ?? null;
  const year = columns.find(({ content }) => content === 'year')!.column;
  if (!grid || headings === null) return null;
  const yearly = columns.filter(({ content }) => content !== 'title');
  const records: ReadRecord[] = [];
  for (let row = headings + 1; row < grid.rows; ) {
    const { endRow } = grid.extent(row, 0);
    records.push({ years: grid.text(row, year), cells: readCells(grid, { row, endRow }, yearly, (text) => text !== '') });
    row = endRow + 1;
  }
  return records;
}
