import type { Better } from './better.js';
import type { Interval, Relation } from './compare-quantities.js';
import { alike, holds, isTotal, order } from './compare-quantities.js';
import type { BaselineRelation, MilestoneReading, Quantity, Reading } from './reading.js';
import { isQuantity } from './reading.js';

export type TargetJudgement = 'reached' | 'notReached' | 'cannotSay';

/**
 * A value against the target.
 * - A number with 以上, 以下, 超, 未満 says itself how it is reached. Any other (約50% too, as 50) is reached by being at
 *   least or at most that, as `direction` says. Where it says nothing because there is no number as baseline, more is
 *   assumed, except for a target of 0, which is reached from either side; equal is reached in any direction.
 * - A range is reached by its nearer end; without a direction only by being inside.
 * - 30%以上 as a value reaches 20% and does not say whether it reaches 50%.
 * - A running total as target is reached by a total: 72事業(累計215) by its 215, 72事業 cannot say.
 * - 現状値以上, 縮小 …: by the baseline. 現状維持: by not being worse than it. 拡大 with a number as baseline: by more.
 * - A milestone: by the same or a later one.
 */
export function judgeTarget(
  baseline: Reading,
  target: Reading,
  value: Reading,
  direction: Better | 'unknown',
): TargetJudgement {
  switch (target.kind) {
    case 'milestone':
      if (value.kind === 'milestone') return isQuantity(baseline) ? 'cannotSay' : milestoneReached(baseline, target, value);
      return target.milestone === '拡大' ? relativeReached(baseline, 'more', value, direction) : 'cannotSay';
    case 'relativeToBaseline':
      return relativeReached(baseline, target.direction, value, direction);
    case 'number':
    case 'range':
      return isQuantity(value) ? quantityReached(baseline, target, value, direction) : 'cannotSay';
    case 'missing':
    case 'text':
      return 'cannotSay';
  }
}

/** 実施(26年度) → 実施(31年度): a value of 26年度 is the baseline again, and says nothing of 31年度. */
function milestoneReached(baseline: Reading, target: MilestoneReading, value: MilestoneReading): TargetJudgement {
  const before = value.year !== null && target.year !== null && value.year < target.year;
  const again = baseline.kind === 'milestone' && baseline.order >= target.order;
  if (before && again) return 'cannotSay';
  return verdict(value.order >= target.order);
}

function relativeReached(
  baseline: Reading,
  relation: BaselineRelation,
  value: Reading,
  direction: Better | 'unknown',
): TargetJudgement {
  if (baseline.kind === 'milestone' && value.kind === 'milestone') {
    if (relation === 'atMost' || relation === 'less') return 'cannotSay';
    return verdict(relation === 'more' ? value.order > baseline.order : value.order >= baseline.order);
  }
  if (!isQuantity(baseline) || !isQuantity(value)) return 'cannotSay';
  const pair = alike(value, baseline);
  if (!pair) return 'cannotSay';
  switch (relation) {
    case 'equal':
      return maintained(...pair, direction);
    case 'more':
      return verdict(holds(pair[0], 'moreThan', pair[1]));
    case 'less':
      return verdict(holds(pair[0], 'lessThan', pair[1]));
    case 'atLeast':
    case 'atMost':
      return verdict(holds(pair[0], relation, pair[1]));
  }
}

function quantityReached(
  baseline: Reading,
  target: Quantity,
  value: Quantity,
  direction: Better | 'unknown',
): TargetJudgement {
  // The comparator is the relation, not where the target lies.
  const relation = relationOf(target);
  const pair = alike(value, target.kind === 'number' ? { ...target, comparator: 'exactly' } : target);
  if (!pair) return 'cannotSay';
  const [actual, wanted] = pair;
  if (relation) return verdict(holds(actual, relation, wanted));
  return reachedFrom(actual, wanted, direction === 'unknown' ? assumed(baseline, target) : direction);
}

function relationOf(target: Quantity): Relation | null {
  if (target.kind === 'range' || target.comparator === 'exactly' || target.comparator === 'about') return null;
  return target.comparator;
}

function assumed(baseline: Reading, target: Quantity): Better | 'unknown' {
  if (isTotal(target)) return 'more';
  const zero = target.kind === 'number' && target.number === 0;
  return isQuantity(baseline) || zero ? 'unknown' : 'more';
}

function reachedFrom(actual: Interval, wanted: Interval, direction: Better | 'unknown'): TargetJudgement {
  const enough = holds(actual, 'atLeast', { ...wanted, to: wanted.from });
  const little = holds(actual, 'atMost', { ...wanted, from: wanted.to });
  if (direction === 'more') return verdict(enough);
  if (direction === 'less') return verdict(little);
  return enough && little ? 'reached' : 'cannotSay';
}

/** Not worse than before. */
function maintained(actual: Interval, before: Interval, direction: Better | 'unknown'): TargetJudgement {
  if (direction === 'unknown') return order(actual, before) === 0 ? 'reached' : 'cannotSay';
  return verdict(holds(actual, direction === 'more' ? 'atLeast' : 'atMost', before));
}

function verdict(reached: boolean | null): TargetJudgement {
  if (reached === null) return 'cannotSay';
  return reached ? 'reached' : 'notReached';
}
