import type { GradeScale } from './grade-scale.js';

export interface MarkCount {
  readonly symbol: string;
  readonly count: number;
  /** Share of the graded ones in percent, to two places, as the documents print it: "13.33". */
  readonly percent: string;
}

/** Every mark of the scale in its order, zeros too; blank: those without a mark. */
export interface GradeSummary {
  readonly total: number;
  readonly blank: number;
  readonly marks: readonly MarkCount[];
}

/** Counts marks. Throws when a mark is not of the scale: that is a fault of the program, grades are checked when set. */
export function summarize(scale: GradeScale, marks: readonly (string | null)[]): GradeSummary {
  const counts = new Map<string, number>(scale.marks.map((mark) => [mark.symbol, 0]));
  let blank = 0;
  for (const symbol of marks) {
    if (symbol === null) {
      blank += 1;
      continue;
    }
    const count = counts.get(symbol);
    if (count === undefined) throw new Error(`mark ${symbol} is not of the scale`);
    counts.set(symbol, count + 1);
  }
  const graded = marks.length - blank;
  return {
    total: marks.length,
    blank,
    marks: [...counts].map(([symbol, count]) => ({ symbol, count, percent: percentOf(count, graded) })),
  };
}

/** Rounded half up in integers, because 0.5 % steps are not exact in binary fractions. */
function percentOf(count: number, total: number): string {
  if (total === 0) return '0.00';
  const hundredths = Math.floor((count * 20_000 + total) / (2 * total));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
