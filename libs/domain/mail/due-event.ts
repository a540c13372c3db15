import type { LocalDate } from '../fiscal/local-date.js';
import { startOfDay } from '../fiscal/local-date.js';
import type { WorkStage } from '../review/stage.js';

/** A sheet that is due, as calendars need to know it. */
export interface DuePlace {
  readonly id: string;
  readonly cycleId: string;
  readonly stage: WorkStage;
  readonly dueOn: LocalDate;
  /** Its due date is its own: later than that of the others. */
  readonly extended: boolean;
}

/** Sheets that stand as one day in a calendar. */
export interface DueGroup<Sheet extends DuePlace> {
  /** The same in every mail that speaks of it: a later mail moves the entry that an earlier one made. */
  readonly key: string;
  readonly stage: WorkStage;
  readonly dueOn: LocalDate;
  /** Grows with the day. A due date only ever moves to a later one, so the latest wins whatever order mails are read in. */
  readonly sequence: number;
  readonly sheets: readonly [Sheet, ...Sheet[]];
}

/** One for each stage of a cycle with its due date, and one for each sheet that has a date of its own. In the given order. */
export function dueGroups<Sheet extends DuePlace>(sheets: readonly Sheet[]): DueGroup<Sheet>[] {
  const groups = new Map<string, DueGroup<Sheet>>();
  for (const sheet of sheets) {
    const { stage, dueOn } = sheet;
    const key = `${sheet.extended ? sheet.id : sheet.cycleId}.${stage}`;
    const known = groups.get(key);
    if (known) groups.set(key, { ...known, sheets: [...known.sheets, sheet] });
    else groups.set(key, { key, stage, dueOn, sequence: dayNumber(dueOn), sheets: [sheet] });
  }
  return [...groups.values()];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Counted from 1 January 2000, on which no plan of ours was due. */
function dayNumber(day: LocalDate): number {
  return Math.max(0, Math.round((startOfDay(day).getTime() - startOfDay('2000-01-01').getTime()) / DAY_MS));
}
