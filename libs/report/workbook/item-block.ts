import type { Look } from './looks.js';
import type { WorkbookColumn } from './workbook-column.js';
import { LOOKS_OF } from './workbook-column.js';
import type { Block, BlockCell, CellContent } from './worksheet.js';

/** What an item says in some neighbouring columns: nothing, one line over the whole item, or several. */
export interface ItemPart {
  readonly columns: readonly WorkbookColumn[];
  readonly lines: readonly (readonly CellContent[])[];
}

/** An item's lines. What has fewer lines than the item goes on to its end with the last one. */
export function itemBlock(parts: readonly ItemPart[], looks: Readonly<Record<WorkbookColumn['content'], Look>> = LOOKS_OF): Block {
  const lines = Math.max(1, ...parts.map((part) => part.lines.length));
  let column = 0;
  const cells = parts.flatMap((part) => {
    const first = column;
    column += part.columns.length;
    return partCells(part, first, lines, looks);
  });
  return { lines, cells };
}

function partCells(part: ItemPart, first: number, lines: number, looks: Readonly<Record<WorkbookColumn['content'], Look>>): BlockCell[] {
  if (part.lines.length === 0) return [{ column: first, span: part.columns.length, content: '', look: 'text' }];
  return part.lines.flatMap((contents, line) =>
    part.columns.map(
      (column, place): BlockCell => ({
        column: first + place,
        line,
        down: line === part.lines.length - 1 ? lines - line : 1,
        content: contents[place] ?? '',
        look: looks[column.content],
      }),
    ),
  );
}
