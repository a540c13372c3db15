import type { FiscalYear } from '../fiscal/fiscal-year.js';
import { alike } from './compare-quantities.js';
import { parseValue } from './parse-value.js';
import type { Reading } from './reading.js';
import { isQuantity } from './reading.js';

/** A year's value on a chart. */
export interface SeriesPoint {
  readonly fiscalYear: FiscalYear;
  /** As typed. */
  readonly value: string;
  /** Null is a gap: missing, unreadable, or of another kind than the others. Never zero. */
  readonly at: number | null;
}

/** An indicator over the years. `at`, `baseline` and `target` are in one unit; of milestones, places in MILESTONES. */
export interface Series {
  readonly scale: 'numbers' | 'milestones';
  readonly baseline: number | null;
  readonly target: number | null;
  readonly points: readonly SeriesPoint[];
}

interface TypedSeries {
  readonly baseline: string;
  readonly target: string;
  readonly values: readonly { readonly fiscalYear: FiscalYear; readonly value: string }[];
}

/**
 * What can be drawn of an indicator's values: those that compare with the latest one (or with the baseline, where no
 * value is known). Null where there are not two marks to draw beside each other.
 */
export function seriesOf({ baseline, target, values }: TypedSeries): Series | null {
  const start = parseValue(baseline);
  const readings = values.map(({ value }) => parseValue(value));
  const measure = readings.findLast(isDrawable) ?? (isDrawable(start) ? start : null);
  if (measure === null) return null;
  const from = placeOf(start, measure);
  const aim = parseValue(target);
  const series: Series = {
    scale: measure.kind === 'milestone' ? 'milestones' : 'numbers',
    baseline: from,
    // 現状値以上: where it began is where to stay.
    target: aim.kind === 'relativeToBaseline' ? from : placeOf(aim, measure),
    points: values.map((point, index) => ({ ...point, at: placeOf(readings[index]!, measure) })),
  };
  const drawn = [series.baseline, series.target, ...series.points.map(({ at }) => at)].filter((at) => at !== null);
  return drawn.length > 1 && series.points.some(({ at }) => at !== null) ? series : null;
}

function isDrawable(reading: Reading): boolean {
  return reading.kind === 'milestone' || reading.kind === 'number';
}

/** 30%以上 stands at 30; 30~40% has no one place. */
function placeOf(reading: Reading, measure: Reading): number | null {
  if (reading.kind === 'milestone' && measure.kind === 'milestone') return reading.order;
  if (!isQuantity(reading) || !isQuantity(measure)) return null;
  const [interval] = alike(reading, measure) ?? [];
  if (!interval) return null;
  const ends = [interval.from, interval.to].filter(Number.isFinite);
  return ends[0] !== undefined && ends.every((end) => end === ends[0]) ? ends[0] : null;
}
