import { alike, isTotal, order } from './compare-quantities.js';
import type { Reading } from './reading.js';
import { isQuantity } from './reading.js';

/** The direction that is an improvement. */
export type Better = 'more' | 'less';

/**
 * What baseline and target together say of the direction: 264件 → 270件 more, 103人 → 0人 less, 現状以下 less, 30%以上 more,
 * 拡大 more, 縮小 less. Unknown when they say nothing: no baseline, a target equal to it, 現状維持, other units; and a
 * running total as target of a yearly number, because 350 over five years may be less a year than the 101 of today.
 */
export function better(baseline: Reading, target: Reading): Better | 'unknown' {
  switch (target.kind) {
    case 'milestone':
      return 'more';
    case 'relativeToBaseline':
      if (target.direction === 'equal') return 'unknown';
      return target.direction === 'atLeast' || target.direction === 'more' ? 'more' : 'less';
    case 'number':
      if (target.comparator === 'atLeast' || target.comparator === 'moreThan') return 'more';
      if (target.comparator === 'atMost' || target.comparator === 'lessThan') return 'less';
      break;
    case 'range':
      break;
    case 'missing':
    case 'text':
      return 'unknown';
  }
  if (!isQuantity(baseline) || (isTotal(target) && !isTotal(baseline))) return 'unknown';
  const pair = alike(target, baseline);
  const goes = pair && order(...pair);
  if (!goes) return 'unknown';
  return goes > 0 ? 'more' : 'less';
}
