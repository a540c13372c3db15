import type { SheetView } from '#libs/contract/sheets.js';
import type { BodyOf } from '../../../api/client.js';
import type { DraftBase, DraftValues } from './draft-saver.js';
import { explanationsOf } from './explanations.js';
import { cellsOf, isWritable } from './field-cells.js';
import { INDICATOR_PREFIX } from './indicator-key.js';

/** The parts of a sheet that its reader may write now. */
export function draftOf(sheet: SheetView): DraftBase {
  const { version, fields, incomplete, warnings, explaining } = sheet;
  const cells = Object.fromEntries(fields.filter(isWritable).flatMap(cellsOf));
  const values = explaining ? { ...cells, ...explanationsOf(warnings) } : cells;
  return { version, values, incomplete, warnings, explaining };
}

/** What a save sends for changed values. */
export function draftBody(version: number, changed: DraftValues): BodyOf<'saveDraft'> {
  const entries = Object.entries(changed);
  return {
    version,
    texts: Object.fromEntries(entries.filter(([key]) => !key.startsWith(INDICATOR_PREFIX))),
    indicators: Object.fromEntries(
      entries
        .filter(([key]) => key.startsWith(INDICATOR_PREFIX))
        .map(([key, text]) => [key.slice(INDICATOR_PREFIX.length), text]),
    ),
  };
}
