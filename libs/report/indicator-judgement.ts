import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { FrozenIndicator } from './frozen-cycle.js';

/** What the value of the last reviewed year means beside the baseline and the target. */
export interface IndicatorJudgement {
  readonly trend: 'improved' | 'worsened' | 'unchanged' | 'cannotSay';
  readonly reached: 'reached' | 'notReached' | 'cannotSay';
}

export function judgementOf(_indicator: FrozenIndicator, _reviewed: FiscalYear): IndicatorJudgement {
  return { trend: 'cannotSay', reached: 'cannotSay' };
}
