import type { PackChanges } from '#libs/contract/imports.js';

/** A table by its rows' keys, to be compared: what stands in each column. */
export interface ComparedRow {
  readonly key: string;
  readonly title: string;
  readonly columns: Readonly<Record<string, string>>;
}

export type RowChange = PackChanges['rows'][number];

/** All changes of one file; `file` is its name without an ending. */
export interface TableChanges {
  readonly file: string;
  readonly changes: readonly RowChange[];
  readonly same: number;
  readonly left: number;
}

/**
 * What has to be done to `before` for it to say what `wanted` says. Columns that `wanted` does not have are none of its
 * business. `moved` gives, by key, the places of rows that stand elsewhere.
 */
export function compareTables(
  file: string,
  wanted: readonly ComparedRow[],
  before: readonly ComparedRow[],
  moved: ReadonlyMap<string, { readonly from: string; readonly to: string }> = new Map(),
): TableChanges {
  const known = new Map(before.map((row) => [row.key, row]));
  const changes = wanted.flatMap(({ key, title, columns }): RowChange[] => {
    const there = known.get(key);
    const differing = Object.entries(columns).flatMap(([column, to]) => {
      const from = there?.columns[column] ?? '';
      return from === to ? [] : [{ column, from, to }];
    });
    if (!there) return [{ key, title, kind: 'added', columns: differing }];
    const place = moved.get(key);
    if (place) differing.push({ column: ORDER, ...place });
    return differing.length === 0 ? [] : [{ key, title, kind: 'changed', columns: differing }];
  });
  const keys = new Set(wanted.map((row) => row.key));
  return {
    file,
    changes,
    same: wanted.length - changes.length,
    left: before.filter((row) => !keys.has(row.key)).length,
  };
}

/** Stands for a row's place among those that were there before. */
const ORDER = '#';

/** The rows of a file that a preview shows. */
const SHOWN_ROWS = 200;

/** `file` is what the people who made the pack call it. */
export function packChanges({ changes, same, left }: TableChanges, file: string): PackChanges {
  return {
    file,
    added: changes.filter(({ kind }) => kind === 'added').length,
    changed: changes.filter(({ kind }) => kind === 'changed').length,
    same,
    left,
    rows: changes.slice(0, SHOWN_ROWS).map((change) => ({ ...change, columns: [...change.columns] })),
  };
}

export function changesAnything({ changes }: TableChanges): boolean {
  return changes.length > 0;
}
