import type { FiscalYear } from '../fiscal/fiscal-year.js';

/** When an item of the register is reviewed: from its first fiscal year to the one in which it ended. */
export interface Lifetime {
  /** null: with the plan. */
  readonly since: FiscalYear | null;
  readonly end: ItemEnd | null;
}

export interface ItemEnd {
  /** The last one it is reviewed for. */
  readonly year: FiscalYear;
  /** 統合: the key of the item that carries it on. null: 廃止, it is abolished. */
  readonly mergedInto: string | null;
  readonly reason: string;
}

export interface LivingItem extends Lifetime {
  readonly key: string;
  /** 分割: the item that this one was split from. */
  readonly splitFrom: string | null;
}

/**
 * notYet: it is added later, its cell is blank. merged: it still counts, with the grade of the item that carries it on.
 * abolished: its row stays and does not count.
 */
export type Life = 'notYet' | 'alive' | 'merged' | 'abolished';

/** What an item is in a cycle over these fiscal years. In the year in which it ends it is still reviewed. */
export function lifeIn({ since, end }: Lifetime, from: FiscalYear, to: FiscalYear): Life {
  if (since !== null && since > to) return 'notYet';
  if (end === null || end.year >= from) return 'alive';
  return end.mergedInto === null ? 'abolished' : 'merged';
}

/** The year in which an item was added, as those know it who stand in year `to`; null: with the plan, or later. */
export function addedBy({ since }: Pick<Lifetime, 'since'>, to: FiscalYear): FiscalYear | null {
  return since !== null && since <= to ? since : null;
}

/**
 * The item that carries an item on in a cycle that begins in `from`, after every merger up to then; without `from`, in
 * the end. Itself as long as it is not merged. Null when mergers lead to no item, or in a circle.
 */
export function carriedOnBy<T extends LivingItem>(
  key: string,
  items: readonly T[],
  from: FiscalYear = Infinity,
): T | null {
  const passed = new Set<string>();
  for (let next = key; !passed.has(next);) {
    passed.add(next);
    const item = items.find((candidate) => candidate.key === next);
    if (!item) return null;
    if (lifeIn(item, from, Infinity) !== 'merged') return item;
    next = item.end!.mergedInto!;
  }
  return null;
}
