import type { ConflictChoice, SheetDifference } from '#libs/contract/offline-drafts.js';

/** What was chosen so far, by conflictId. */
export type Decided = Readonly<Record<string, ConflictChoice['take']>>;

/** Names a conflict, on the page too. */
export function conflictId({ sheetId }: Pick<SheetDifference, 'sheetId'>, field: string): string {
  return `conflict-${sheetId}-${field}`;
}

export function undecidedOf(sheets: readonly SheetDifference[], decided: Decided) {
  return conflictsOf(sheets).filter(({ sheet, field }) => decided[conflictId(sheet, field)] === undefined);
}

export function choicesOf(sheets: readonly SheetDifference[], decided: Decided): ConflictChoice[] {
  return conflictsOf(sheets).flatMap(({ sheet, field }) => {
    const take = decided[conflictId(sheet, field)];
    return take === undefined ? [] : [{ sheetId: sheet.sheetId, field, take }];
  });
}

/** How many sheets would change, in how many places. What is undecided counts as long as it may change something. */
export function effectOf(sheets: readonly SheetDifference[], decided: Decided): { sheets: number; changes: number } {
  const counts = sheets.map((sheet) => {
    const taken = sheet.conflicts.filter(({ field }) => decided[conflictId(sheet, field)] !== 'theirs');
    return sheet.changes.length + taken.length;
  });
  return { sheets: counts.filter((count) => count > 0).length, changes: counts.reduce((sum, count) => sum + count, 0) };
}

function conflictsOf(sheets: readonly SheetDifference[]) {
  return sheets.flatMap((sheet) => sheet.conflicts.map(({ field }) => ({ sheet, field })));
}
