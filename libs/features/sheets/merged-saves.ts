import { netChanges } from '#libs/domain/review/versions.js';
import type { SheetHistoryRow } from './history-view.js';

/** Longer than this between two saves, and they are two sittings. */
const SITTING_MS = 30 * 60_000;

/**
 * Autosaving writes a history row every few seconds. To a reader, one person's saves of one sitting are one entry:
 * from what stood there before the first to what stands there after the last. The rows themselves stay as they are.
 *
 * Takes and returns rows newest first.
 */
export function mergedSaves(rows: readonly SheetHistoryRow[]): SheetHistoryRow[] {
  const merged: SheetHistoryRow[] = [];
  // The last row that went into the newest entry of `merged`: sittings go on from save to save.
  let oldest: SheetHistoryRow | undefined;
  for (const row of rows) {
    const entry = merged.at(-1);
    if (entry && oldest && isOneSitting(oldest, row)) merged[merged.length - 1] = together(entry, row);
    else merged.push(row);
    oldest = row;
  }
  return merged;
}

function isOneSitting(later: SheetHistoryRow, earlier: SheetHistoryRow): boolean {
  return (
    later.action === 'saveDraft' &&
    earlier.action === 'saveDraft' &&
    later.actor_id === earlier.actor_id &&
    later.payload.round === earlier.payload.round &&
    later.payload.source === earlier.payload.source &&
    later.at.getTime() - earlier.at.getTime() <= SITTING_MS
  );
}

function together(later: SheetHistoryRow, earlier: SheetHistoryRow): SheetHistoryRow {
  const changes = netChanges([later, earlier].map(({ payload }) => payload.changes ?? {}));
  return { ...later, payload: { ...later.payload, changes } };
}
