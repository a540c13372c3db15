import type { LocalDate } from '../fiscal/local-date.js';

/** From the first to the last day, both included; null: open. */
export interface Days {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export function daysOverlap(one: Days, other: Days): boolean {
  return !endsBefore(one, other.from) && !endsBefore(other, one.from);
}

/** Where a day lies: before (planned), within (running) or after (over) the days. */
export function whenOf({ from, to }: Days, day: LocalDate): 'planned' | 'running' | 'over' {
  if (from !== null && from > day) return 'planned';
  return to !== null && to < day ? 'over' : 'running';
}

function endsBefore({ to }: Days, day: LocalDate | null): boolean {
  return to !== null && day !== null && to < day;
}
