import type { Comparator, Quantity } from './reading.js';

/** Where the true value lies: a point for 30% and 約30%, everything from 30 on for 30%以上, 30 to 40 for 30~40%. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  /** The ends themselves are not meant: 30%未満. */
  readonly open: boolean;
}

export type Relation = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan';

/** 人 and 名 are the same, 千円 and 円 too (the parser made them so), and 年間20名 and 20名: these plans count by year. */
export function sameUnit(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit && perUnlessYear(one) === perUnlessYear(other);
}

function perUnlessYear({ per }: Quantity): string | null {
  return per === '年' ? null : per;
}

/**
 * Two quantities counted alike, or null. A running total is compared with a running total: 72事業(累計215) with
 * 350事業(累計) is 215 with 350, and with 101事業 it is 72 with 101. 101事業 says nothing about a total.
 */
export function alike(one: Quantity, other: Quantity): readonly [Interval, Interval] | null {
  if (!sameUnit(one, other)) return null;
  if (!isTotal(one) && !isTotal(other)) return [intervalOf(one), intervalOf(other)];
  const totals = [totalOf(one), totalOf(other)] as const;
  return totals[0] && totals[1] ? [totals[0], totals[1]] : null;
}

export function isTotal(quantity: Quantity): boolean {
  return quantity.kind === 'number' && quantity.totalOnly;
}

function totalOf(quantity: Quantity): Interval | null {
  if (quantity.kind === 'range' || quantity.cumulative === null) return null;
  return interval(quantity.cumulative, quantity.totalOnly ? quantity.comparator : 'exactly');
}

function intervalOf(quantity: Quantity): Interval {
  if (quantity.kind === 'range') return { from: quantity.from, to: quantity.to, open: false };
  return interval(quantity.number, quantity.comparator);
}

function interval(number: number, comparator: Comparator): Interval {
  return {
    from: comparator === 'atMost' || comparator === 'lessThan' ? -Infinity : number,
    to: comparator === 'atLeast' || comparator === 'moreThan' ? Infinity : number,
    open: comparator === 'moreThan' || comparator === 'lessThan',
  };
}

/** Whether the one stands in the relation to the other, whatever the true values are; null when that depends on them. */
export function holds(one: Interval, relation: Relation, other: Interval): boolean | null {
  switch (relation) {
    case 'atLeast':
      if (one.from >= other.to) return true;
      return surelyLess(one, other) ? false : null;
    case 'moreThan':
      if (surelyLess(other, one)) return true;
      return one.to <= other.from ? false : null;
    case 'atMost':
      return holds(other, 'atLeast', one);
    case 'lessThan':
      return holds(other, 'moreThan', one);
  }
}

function surelyLess(one: Interval, other: Interval): boolean {
  return one.to < other.from || (one.to === other.from && (one.open || other.open));
}

/** 1, 0, -1 as the one is more, the same or less; null when they overlap. Only two points are known to be the same. */
export function order(one: Interval, other: Interval): 1 | 0 | -1 | null {
  if (holds(one, 'moreThan', other)) return 1;
  if (holds(one, 'lessThan', other)) return -1;
  const points = one.from === one.to && other.from === other.to;
  return points ? 0 : null;
}
