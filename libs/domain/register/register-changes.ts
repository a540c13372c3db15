import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { LivingItem } from './lifetime.js';
import { carriedOnBy, lifeIn } from './lifetime.js';

/** What became of a plan's items since it was reviewed last. */
export interface RegisterChanges<T> {
  readonly added: readonly T[];
  /** 廃止 */
  readonly ended: readonly T[];
  /** 統合, with the item that carries it on; null where that one is not known. */
  readonly merged: readonly { readonly item: T; readonly into: T | null }[];
}

/** `reviewed`: the keys of the items that had a sheet then. `from` and `to`: the years that are opened now. */
export function registerChanges<T extends LivingItem>(
  items: readonly T[],
  reviewed: ReadonlySet<string>,
  from: FiscalYear,
  to: FiscalYear,
): RegisterChanges<T> {
  const life = (item: T) => lifeIn(item, from, to);
  const gone = items.filter((item) => reviewed.has(item.key));
  return {
    added: items.filter((item) => life(item) === 'alive' && !reviewed.has(item.key)),
    ended: gone.filter((item) => life(item) === 'abolished'),
    merged: gone
      .filter((item) => life(item) === 'merged')
      .map((item) => ({ item, into: carriedOnBy(item.key, items, from) })),
  };
}
