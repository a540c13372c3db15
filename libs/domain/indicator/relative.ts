import type { BaselineRelation } from './reading.js';

const BASELINE = /^(?:現状|現況|現在|基準|当初)値?/u;

const AFTER_BASELINE: Readonly<Record<string, BaselineRelation>> = {
  以上: 'atLeast',
  以下: 'atMost',
  維持: 'equal',
  の維持: 'equal',
  を維持: 'equal',
  程度: 'equal',
  超: 'more',
  を上回る: 'more',
  未満: 'less',
  を下回る: 'less',
};

/** A measure that is to be extended (拡大) is a milestone as well: see milestone.ts. */
const ALONE: Readonly<Record<string, BaselineRelation>> = {
  維持: 'equal',
  縮小: 'less',
  減少: 'less',
  削減: 'less',
  低減: 'less',
  増加: 'more',
  向上: 'more',
  上昇: 'more',
};

/** Reads 現状値以上, 現状維持, 縮小. Null for anything else: 前年度以上 looks at another year than the baseline. */
export function relationToBaseline(text: string): BaselineRelation | null {
  if (Object.hasOwn(ALONE, text)) return ALONE[text]!;
  const baseline = BASELINE.exec(text)?.[0];
  if (baseline === undefined) return null;
  const rest = text.slice(baseline.length);
  return Object.hasOwn(AFTER_BASELINE, rest) ? AFTER_BASELINE[rest]! : null;
}
