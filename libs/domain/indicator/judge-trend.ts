import type { Better } from './better.js';
import { alike, order } from './compare-quantities.js';
import type { Reading } from './reading.js';
import { isQuantity } from './reading.js';

export type Trend = 'improved' | 'worsened' | 'unchanged' | 'cannotSay';

/**
 * A value against an earlier one.
 * - Numbers: as `direction` says. Equal ones are unchanged in any direction. 約50% compares as 50; 30%以上 and 30~40%
 *   compare where they do not overlap. Other units, and a total with a yearly number, cannot be compared.
 * - Milestones: by their order, whatever the direction.
 * - All else, a missing value first of all: cannotSay.
 */
export function judgeTrend(earlier: Reading, value: Reading, direction: Better | 'unknown'): Trend {
  if (earlier.kind === 'milestone' && value.kind === 'milestone') return trendOf(Math.sign(value.order - earlier.order));
  if (!isQuantity(earlier) || !isQuantity(value)) return 'cannotSay';
  const pair = alike(value, earlier);
  const rise = pair ? order(...pair) : null;
  if (rise === null || (rise !== 0 && direction === 'unknown')) return 'cannotSay';
  return trendOf(direction === 'less' ? -rise : rise);
}

function trendOf(gain: number): Trend {
  if (gain === 0) return 'unchanged';
  return gain > 0 ? 'improved' : 'worsened';
}
