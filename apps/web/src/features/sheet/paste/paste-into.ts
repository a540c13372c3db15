import type { SheetField } from '#libs/contract/sheets.js';
import type { Place, Spread } from '#libs/domain/text/pasted-range.js';
import { isRange, spreadRange } from '#libs/domain/text/pasted-range.js';
import { cleanLine, cleanText, pastedCells } from '#libs/domain/text/pasted-text.js';
import { controlId } from '../control-ids.js';
import { pasteTable } from './paste-table.js';

/** What the clipboard holds. */
export interface Clipboard {
  readonly text: string;
  readonly html: string;
}

/** range: it goes into several cells of a field; text: it goes where the cursor is. */
export type Pasted =
  | { readonly kind: 'range'; readonly field: string; readonly spread: Spread }
  | { readonly kind: 'text'; readonly text: string };

/** What becomes of a paste into the control with this id. */
export function pasteInto(fields: readonly SheetField[], id: string, clipboard: Clipboard): Pasted {
  const cells = pastedCells(clipboard.text);
  for (const field of fields) {
    const table = pasteTable(field);
    const place = table?.flat().find((candidate) => candidate !== null && controlId(candidate.key) === id);
    if (!table || !place) continue;
    if (isRange(cells) && comesFromTable(cells, clipboard, place)) {
      const spread = spreadRange(cells, table, place.key);
      if (spread) return { kind: 'range', field: field.key, spread };
    }
    return { kind: 'text', text: place.oneLine ? cleanLine(clipboard.text) : textOf(cells, clipboard) };
  }
  return { kind: 'text', text: textOf(cells, clipboard) };
}

/** Lines may be a column of cells, or one text of several lines: a cell of one line can only mean the column. */
function comesFromTable(cells: readonly string[][], { html }: Clipboard, place: NonNullable<Place>): boolean {
  return place.oneLine || cells.some((row) => row.length > 1) || /<table[\s>]/iu.test(html);
}

/** One cell of a spreadsheet sheds its quotation marks and its last line end; anything else is a text as it is. */
function textOf(cells: readonly string[][], { text }: Clipboard): string {
  return isRange(cells) ? cleanText(text) : (cells[0]?.[0] ?? '');
}
