import { CONTINUES } from '#libs/domain/template/sheet-template.js';

/** Neighbouring years of one action that are drawn as one cell. */
export interface ScheduleSpan {
  /** '' where nothing is planned, and where the years go on with what was before the first one. */
  readonly text: string;
  /** Position of the first year. */
  readonly start: number;
  readonly length: number;
  /** Begins with →: it goes on with what no year before it says. */
  readonly continued: boolean;
}

/** 「運用開始」「→」「→」 is one span of three years. */
export function scheduleSpans(cells: readonly string[]): ScheduleSpan[] {
  const spans: ScheduleSpan[] = [];
  cells.forEach((cell, start) => {
    const goesOn = cell.trim() === CONTINUES;
    const before = spans.at(-1);
    if (goesOn && before && (before.text !== '' || before.continued)) {
      spans[spans.length - 1] = { ...before, length: before.length + 1 };
    } else {
      spans.push({ text: goesOn ? '' : cell, start, length: 1, continued: goesOn });
    }
  });
  return spans;
}
