import type { QueuedSheet, SheetQueue } from '#libs/contract/sheet-queue.js';

/** Where a sheet stands in a list, and what stands beside it. */
export interface Neighbours {
  /** Counted from 1; null: the list does not have it, or no longer. */
  readonly place: number | null;
  readonly previous: QueuedSheet | undefined;
  /** Of a sheet that the list does not have: the list's first one. */
  readonly next: QueuedSheet | undefined;
}

/** The list may have been read for the sheet before: the place is that of the sheet itself. */
export function neighboursOf(sheetId: string, { sheets }: Pick<SheetQueue, 'sheets'>): Neighbours {
  const index = sheets.findIndex(({ id }) => id === sheetId);
  if (index === -1) return { place: null, previous: undefined, next: sheets[0] };
  return { place: sheets[index]!.place, previous: sheets[index - 1], next: sheets[index + 1] };
}
