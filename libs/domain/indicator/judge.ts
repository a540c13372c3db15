import type { Better } from './better.js';
import { better } from './better.js';
import { judgeTarget } from './judge-target.js';
import type { TargetJudgement } from './judge-target.js';
import { judgeTrend } from './judge-trend.js';
import type { Trend } from './judge-trend.js';
import { parseValue } from './parse-value.js';

/** An indicator as typed; `better` where the municipality says it, because baseline and target do not or mislead. */
export interface TypedIndicator {
  readonly baseline: string;
  readonly target: string;
  readonly better?: Better | null | undefined;
}

export interface Judgement {
  /** The value against the baseline. */
  readonly trend: Trend;
  readonly target: TargetJudgement;
}

/** A value against the indicator's baseline and target. */
export function judge(typed: TypedIndicator & { readonly value: string }): Judgement {
  const baseline = parseValue(typed.baseline);
  const target = parseValue(typed.target);
  const value = parseValue(typed.value);
  const direction = typed.better ?? better(baseline, target);
  return { trend: judgeTrend(baseline, value, direction), target: judgeTarget(baseline, target, value, direction) };
}

/** A value against an earlier one, such as last year's, in the direction that the indicator's baseline and target give. */
export function judgeSince(typed: TypedIndicator & { readonly previous: string; readonly value: string }): Trend {
  const direction = typed.better ?? better(parseValue(typed.baseline), parseValue(typed.target));
  return judgeTrend(parseValue(typed.previous), parseValue(typed.value), direction);
}
