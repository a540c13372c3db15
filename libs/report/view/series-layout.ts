import type { Series, SeriesPoint } from '#libs/domain/indicator/series.js';

/** In units of the drawing. Narrow, so that its letters stay readable when a telephone shrinks it. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedPoint extends SeriesPoint {
  readonly x: number;
  /** null: a gap. */
  readonly y: number | null;
  /** Its label stands below it, because the lines to it come from above. */
  readonly labelBelow: boolean;
}

export interface SeriesLayout {
  /** Where the baseline stands, before the first year. */
  readonly baseline: { readonly x: number; readonly y: number } | null;
  /** The height of the target. */
  readonly target: number | null;
  /** Its label stands below it, where the last point and its label do not. */
  readonly targetLabelBelow: boolean;
  readonly points: readonly PlacedPoint[];
  /** Points that follow each other without a gap, joined by a line. */
  readonly runs: readonly (readonly PlacedPoint[])[];
  /** What one year takes. */
  readonly step: number;
  readonly heightOf: (at: number) => number;
}

/** Room above the highest and below the lowest mark, of what lies between them. */
const MARGIN = 0.15;

/** Places a series in a frame: years from left to right, more is higher. It need not begin at zero: it shows a course. */
export function layOut({ baseline, target, points }: Series, { left, right, top, bottom }: Frame): SeriesLayout {
  const marks = [baseline, target, ...points.map(({ at }) => at)].filter((at) => at !== null);
  const [low, high] = [Math.min(...marks), Math.max(...marks)];
  const columns = points.length + (baseline === null ? 0 : 1);
  const step = (right - left) / columns;
  const xOf = (column: number) => rounded(left + step * (column + 0.5));
  const room = (bottom - top) * MARGIN;
  const heightOf = (at: number) =>
    rounded(low === high ? (top + bottom) / 2 : bottom - room - ((at - low) / (high - low)) * (bottom - top - 2 * room));
  const maybeHeight = (at: number | null | undefined) => (at === null || at === undefined ? null : heightOf(at));
  const placed = points.map((point, index): PlacedPoint => {
    const y = maybeHeight(point.at);
    const before = maybeHeight(index === 0 ? baseline : points[index - 1]!.at);
    const after = maybeHeight(points[index + 1]?.at);
    return { ...point, x: xOf(index + columns - points.length), y, labelBelow: isBelow(y, [before, after]) };
  });
  return {
    baseline: baseline === null ? null : { x: xOf(0), y: heightOf(baseline) },
    target: maybeHeight(target),
    targetLabelBelow: isTargetLabelBelow(maybeHeight(target), placed.at(-1)),
    points: placed,
    runs: runsOf(placed),
    step,
    heightOf,
  };
}

function runsOf(points: readonly PlacedPoint[]): PlacedPoint[][] {
  const runs = points.reduce<PlacedPoint[][]>(
    (found, point) => (point.y === null ? [...found, []] : [...found.slice(0, -1), [...(found.at(-1) ?? []), point]]),
    [[]],
  );
  return runs.filter((run) => run.length > 0);
}

function isTargetLabelBelow(target: number | null, last: PlacedPoint | undefined): boolean {
  if (target === null || !last || last.y === null) return false;
  return last.y === target ? !last.labelBelow : last.y < target;
}

/** Whether the marks that it is joined to lie, on the whole, above it. Heights grow downwards. */
function isBelow(y: number | null, joined: readonly (number | null)[]): boolean {
  const heights = joined.filter((height) => height !== null);
  return y !== null && heights.reduce((sum, height) => sum + height - y, 0) < 0;
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
