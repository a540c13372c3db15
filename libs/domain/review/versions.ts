import type { Cells } from '../template/cells.js';
import type { SheetState } from './sheet-state.js';

/** What a change of a sheet did: what stood there, and what stands there since. Empty: nothing. */
export interface Change {
  readonly from: string;
  readonly to: string;
}

/** By cell key, indicators.<id>.<fiscal year>, or one of the names below. */
export type Changes = Readonly<Record<string, Change>>;

/** What a sheet says beside its cells. A cell's key is never one of these: behind a dot it has a number. */
export const PROPOSED_GRADE = 'grade.proposed';
export const SETTLED_GRADE = 'grade.settled';
export const STAGE_PLACE = 'sheet.stage';

/** What commands change of a sheet beside moving it: its texts and grades. */
export function commandContent({ texts, proposedGrade, settledGrade }: Pick<SheetState, 'texts' | 'proposedGrade' | 'settledGrade'>): Cells {
  return { ...texts, [PROPOSED_GRADE]: proposedGrade ?? '', [SETTLED_GRADE]: settledGrade ?? '' };
}

/** Where two states of a sheet differ. A cell that is not there is empty. */
export function changesBetween(before: Cells, after: Cells): Changes {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...keys].flatMap((key): [string, Change][] => {
      const change = { from: contentOf(before, key), to: contentOf(after, key) };
      return change.from === change.to ? [] : [[key, change]];
    }),
  );
}

/** What several changes, newest first, come to: what was typed and taken away again is none. */
export function netChanges(changes: readonly Changes[]): Changes {
  const net = new Map<string, Change>();
  for (const earlier of changes) {
    for (const [key, { from, to }] of Object.entries(earlier)) net.set(key, { from, to: net.get(key)?.to ?? to });
  }
  return Object.fromEntries([...net].filter(([, { from, to }]) => from !== to));
}

/** The content as it was before these changes were made, newest first, from what it is now. */
export function contentBefore(now: Cells, changes: readonly Changes[]): Cells {
  const before: Record<string, string> = { ...now };
  for (const later of changes) {
    for (const [key, { from }] of Object.entries(later)) before[key] = from;
  }
  return before;
}

/** A field may be called `constructor`. */
function contentOf(cells: Cells, key: string): string {
  return Object.hasOwn(cells, key) ? (cells[key] ?? '') : '';
}
