import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { TargetJudgement } from '#libs/domain/indicator/judge-target.js';
import type { Trend } from '#libs/domain/indicator/judge-trend.js';
import { judge } from '#libs/domain/indicator/judge.js';
import type { FrozenIndicator } from './frozen-cycle.js';

/** What the value of the last reviewed year means beside the baseline and the target. */
export interface IndicatorJudgement {
  readonly trend: Trend;
  readonly reached: TargetJudgement;
}

export function judgementOf({ baseline, target, better, values }: FrozenIndicator, reviewed: FiscalYear): IndicatorJudgement {
  const judgement = judge({ baseline, target, better, value: values[reviewed] ?? '' });
  return { trend: judgement.trend, reached: judgement.target };
}
