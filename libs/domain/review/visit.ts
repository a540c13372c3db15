/** How far somebody had read a sheet's history: the number of its last entry, and when they looked. */
export interface SeenUpTo {
  readonly seq: number;
  readonly at: Date;
}

/** Somebody's latest visit to a sheet. */
export interface Visit {
  readonly startedAt: Date;
  /** What they have seen by now. */
  readonly seen: SeenUpTo;
  /** What they had seen when it began: what has changed is told from here on. */
  readonly before: SeenUpTo;
}

/** Looking again within this time is the same visit: what is new then does not stop being new by a reload. */
export const VISIT_MS = 30 * 60_000;

/** The visit after somebody has looked once more. What was seen stays seen, whichever tab tells it first. */
export function visited(visit: Visit | null, seq: number, now: Date): Visit {
  const seen = { seq: Math.max(seq, visit?.seen.seq ?? 0), at: now };
  if (!visit) return { startedAt: now, seen, before: seen };
  return isOver(visit, now) ? { startedAt: now, seen, before: visit.seen } : { ...visit, seen };
}

/** Since when somebody who looks now is told what has changed; null: they have never looked. */
export function toldSince(visit: Visit | null, now: Date): SeenUpTo | null {
  if (!visit) return null;
  return isOver(visit, now) ? visit.seen : visit.before;
}

function isOver({ startedAt }: Visit, now: Date): boolean {
  return now.getTime() - startedAt.getTime() > VISIT_MS;
}
