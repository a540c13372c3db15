import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { Milestone } from './milestone.js';

/** exactly 50%, about 約50%, atLeast 30%以上, atMost 30%以下, moreThan 30%超, lessThan 30%未満. */
export type Comparator = 'exactly' | 'about' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan';

/** dash －, notPublished 未発表, notCounted 集計中, notSurveyed 未調査, referenceOnly 82.1%(参考値). */
export type MissingReason =
  | 'empty'
  | 'dash'
  | 'notPublished'
  | 'notCounted'
  | 'notSurveyed'
  | 'undecided'
  | 'notApplicable'
  | 'unknown'
  | 'referenceOnly';

/** atLeast 現状値以上, atMost 現状以下, equal 現状維持, more 現状値超, less 縮小. */
export type BaselineRelation = 'atLeast' | 'atMost' | 'equal' | 'more' | 'less';

interface Marked {
  /** From (H28), (R2年度), (31年度): null when the value does not say it. */
  readonly year: FiscalYear | null;
  /** What stands in brackets and means nothing more precise: 素案, 1事務対象外. */
  readonly note: string | null;
}

interface Measured extends Marked {
  /** As a base unit: 円 for 千円 and 億円, 人 for 名, % for 割; '' when there is none. */
  readonly unit: string;
  /** What the number is counted per: 年 in 年間20名 and 8回/年. */
  readonly per: string | null;
}

export interface NumberReading extends Measured {
  readonly kind: 'number';
  /** In the base unit: 57,074千円 is 57074000. △258人 is -258. */
  readonly number: number;
  readonly comparator: Comparator;
  /** The running total: 215 in 72事業(累計215), 350 in 350事業(累計). */
  readonly cumulative: number | null;
  /** 350事業(累計): the number itself is the running total, and the number of the year is not known. */
  readonly totalOnly: boolean;
}

export interface RangeReading extends Measured {
  readonly kind: 'range';
  /** Less than `to`, both in the base unit. */
  readonly from: number;
  readonly to: number;
}

export type Quantity = NumberReading | RangeReading;

export interface MilestoneReading extends Marked {
  readonly kind: 'milestone';
  readonly milestone: Milestone;
  /** The milestone's place in MILESTONES. */
  readonly order: number;
}

/** Only a target says this: where to go from the baseline. */
export interface RelativeReading extends Marked {
  readonly kind: 'relativeToBaseline';
  readonly direction: BaselineRelation;
}

export interface MissingReading {
  readonly kind: 'missing';
  readonly reason: MissingReason;
  /** What another source says, never the value: 82.1% in — (参考:市政意向調査82.1%). */
  readonly reference: Quantity | null;
  /** The reference's source, 市政意向調査, or what else stands in brackets: 新規. */
  readonly note: string | null;
}

/** Nothing that the parser understands, or something that could mean two things. */
export interface TextReading {
  readonly kind: 'text';
}

/** What a typed value means. The typed value itself is kept and printed elsewhere. */
export type Reading = NumberReading | RangeReading | MilestoneReading | RelativeReading | MissingReading | TextReading;

export function isQuantity(reading: Reading): reading is Quantity {
  return reading.kind === 'number' || reading.kind === 'range';
}
