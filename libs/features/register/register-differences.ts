import { isDeepStrictEqual } from 'node:util';
import type { Register } from '#libs/domain/register/register.js';

/** A register before and after a change: whole, and only what differs, as the history keeps it. */
export interface RegisterDifferences {
  readonly before: Register;
  readonly after: Register;
  readonly from: DifferingEntries;
  readonly to: DifferingEntries;
}

/** By table; a table that nothing differs in is left out. */
export type DifferingEntries = Partial<Register>;

const TABLES = ['sections', 'items', 'indicators'] as const;

export function differences(before: Register, after: Register): RegisterDifferences {
  return { before, after, from: notIn(after, before), to: notIn(before, after) };
}

/** The entries of one register that the other does not have like this. */
function notIn(other: Register, register: Register): DifferingEntries {
  return Object.fromEntries(
    TABLES.flatMap((table) => {
      const entries = differing<{ readonly key: string }>(register[table], other[table]);
      return entries.length === 0 ? [] : [[table, entries]];
    }),
  );
}

function differing<Entry extends { readonly key: string }>(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const known = new Map(others.map((entry) => [entry.key, entry]));
  return entries.filter((entry) => !isDeepStrictEqual(entry, known.get(entry.key)));
}
