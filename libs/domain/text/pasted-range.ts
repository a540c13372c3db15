import { cleanLine } from './pasted-text.js';

/** A place of a table into which something may be pasted; null where nothing may be written. */
export type Place = { readonly key: string; readonly oneLine: boolean } | null;

export interface Spread {
  /** What comes into which place, by its key. */
  readonly changes: Readonly<Record<string, string>>;
  /** Pasted cells with something in them that have no place: outside the table, or where nothing may be written. */
  readonly left: number;
}

/** Lays a pasted range over a table, its first cell onto the place `at`. Null when the table has no such place. */
export function spreadRange(
  cells: readonly (readonly string[])[],
  table: readonly (readonly Place[])[],
  at: string,
): Spread | null {
  const top = table.findIndex((row) => row.some((place) => place?.key === at));
  if (top === -1) return null;
  const start = table[top]!.findIndex((place) => place?.key === at);
  const changes: Record<string, string> = {};
  let left = 0;
  cells.forEach((row, down) =>
    row.forEach((content, right) => {
      const place = table[top + down]?.[start + right] ?? null;
      if (place) changes[place.key] = place.oneLine ? cleanLine(content) : content;
      else if (content.trim() !== '') left += 1;
    }),
  );
  return { changes, left };
}

/** Whether a range is more than one cell. */
export function isRange(cells: readonly (readonly string[])[]): boolean {
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1;
}
