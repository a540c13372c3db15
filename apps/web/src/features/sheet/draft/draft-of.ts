import type { SheetView } from '#libs/contract/sheets.js';
import type { BodyOf } from '../../../api/client.js';
import type { DraftBase, DraftValues } from './draft-saver.js';

const INDICATOR = 'indicators.';

export function indicatorKey(indicatorId: string): string {
  return `${INDICATOR}${indicatorId}`;
}

/** The parts of a sheet that its reader may write now. */
export function draftOf(sheet: SheetView): DraftBase {
  const values = sheet.fields.flatMap((field): [string, string][] => {
    if (field.kind === 'text') return field.writable ? [[field.key, field.value]] : [];
    if (field.kind !== 'indicators' || !field.writable) return [];
    return field.rows
      .filter((row) => !row.relisted)
      .map((row): [string, string] => [indicatorKey(row.indicatorId), row.current]);
  });
  return { version: sheet.version, values: Object.fromEntries(values), incomplete: sheet.incomplete };
}

/** What a save sends for changed values. */
export function draftBody(version: number, changed: DraftValues): BodyOf<'saveDraft'> {
  const entries = Object.entries(changed);
  return {
    version,
    texts: Object.fromEntries(entries.filter(([key]) => !key.startsWith(INDICATOR))),
    indicators: Object.fromEntries(
      entries
        .filter(([key]) => key.startsWith(INDICATOR))
        .map(([key, text]) => [key.slice(INDICATOR.length), text]),
    ),
  };
}
