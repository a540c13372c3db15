import type { Conflict } from '#libs/contract/problem.js';

/** A field that the other left as it was, or made the same of, is no conflict. */
export function realConflicts(
  conflicts: readonly Conflict[],
  base: Readonly<Record<string, string>>,
): Conflict[] {
  return conflicts.filter(({ field, yours, theirs }) => theirs !== yours && theirs !== (base[field] ?? ''));
}
