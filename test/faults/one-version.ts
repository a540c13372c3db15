import type { HeldFile } from './published-years.js';
import type { Reading } from './readers.js';

export interface Judgement {
  /** How often a reader has seen a newer version than before. */
  readonly flipsSeen: number;
  /** Passes that began before a flip and ended after it. */
  readonly acrossAFlip: number;
  readonly inconsistent: readonly string[];
}

/**
 * Whether each reader has seen one version after the other: never a file that is of no version, never an older one after
 * a newer one, and in one pass at most one change. A file that several versions have in common counts as the oldest of
 * them that the reader may still see.
 */
export function judge(readings: readonly Reading[], held: readonly HeldFile[]): Judgement {
  const withContent = versionsBy(held, ({ cycleId, sha256 }) => `${cycleId} ${sha256}`);
  const known = versionsBy(held, ({ cycleId }) => cycleId);
  const versionsOf = ({ cycleId, sha256, spokenOf }: Reading): readonly number[] =>
    withContent.get(`${cycleId} ${sha256}`) ??
    // A page that is made anew for each reader says itself of which version it is.
    spokenOf.filter((version) => known.get(cycleId)!.includes(version));
  const seen = new Map<string, number>();
  const passes = new Map<string, Set<number>>();
  const inconsistent: string[] = [];
  let flipsSeen = 0;
  for (const reading of readings) {
    const { cycleId, reader, pass, name, status } = reading;
    const who = `${reader} ${cycleId}`;
    const before = seen.get(who) ?? 0;
    const candidates = versionsOf(reading);
    const version = Math.min(...candidates.filter((candidate) => candidate >= before));
    if (status !== 200 || version === Infinity) {
      inconsistent.push(`reader ${reader}, pass ${pass}, ${name}: ${status}, version ${candidates.join('/')} after ${before}`);
      continue;
    }
    if (before !== 0 && version > before) flipsSeen += 1;
    seen.set(who, version);
    const ofPass = passes.get(`${who} ${pass}`) ?? new Set();
    passes.set(`${who} ${pass}`, ofPass.add(version));
    if (ofPass.size > 2) inconsistent.push(`reader ${reader}, pass ${pass}: versions ${[...ofPass].join(', ')}`);
  }
  return { flipsSeen, acrossAFlip: [...passes.values()].filter(({ size }) => size === 2).length, inconsistent };
}

function versionsBy(held: readonly HeldFile[], keyOf: (file: HeldFile) => string): ReadonlyMap<string, readonly number[]> {
  const versions = new Map<string, number[]>();
  for (const file of held) versions.set(keyOf(file), [...(versions.get(keyOf(file)) ?? []), file.version]);
  return versions;
}
