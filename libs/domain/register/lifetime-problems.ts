import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { ItemEnd, LivingItem } from './lifetime.js';

/** A lifetime that can't be; `key` is the item's. */
export type LifetimeProblem =
  | { readonly code: 'endBeforeSince'; readonly key: string; readonly since: FiscalYear; readonly end: FiscalYear }
  | { readonly code: 'targetUnknown'; readonly key: string; readonly target: string }
  | { readonly code: 'mergedIntoItself'; readonly key: string }
  /** keys: from the item on, around to the one that is merged into it. */
  | { readonly code: 'mergeCycle'; readonly key: string; readonly keys: readonly string[] }
  | { readonly code: 'targetEnded'; readonly key: string; readonly target: string; readonly year: FiscalYear }
  /** Nobody carries the item on between its end and the target's first year. */
  | { readonly code: 'targetNotYet'; readonly key: string; readonly target: string; readonly since: FiscalYear }
  | { readonly code: 'splitFromUnknown'; readonly key: string; readonly source: string }
  /** What was split has ended, and is not merged into another. */
  | { readonly code: 'splitSourceGoesOn'; readonly key: string; readonly source: string }
  /** It begins after what it was split from has ended. */
  | { readonly code: 'splitTooEarly'; readonly key: string; readonly since: FiscalYear | null; readonly end: FiscalYear };

/** What is impossible in a register's lifetimes, item by item. A circle of mergers is told of each of its items. */
export function lifetimeProblems(items: readonly LivingItem[]): LifetimeProblem[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return items.flatMap((item): LifetimeProblem[] => {
    const { key, since, end } = item;
    const beginning = splitProblems(item, byKey);
    if (end === null) return beginning;
    const ownYears: LifetimeProblem[] =
      since !== null && end.year < since ? [{ code: 'endBeforeSince', key, since, end: end.year }] : [];
    return [...beginning, ...ownYears, ...targetProblems(key, end, byKey)];
  });
}

function splitProblems({ key, since, splitFrom }: LivingItem, byKey: ReadonlyMap<string, LivingItem>): LifetimeProblem[] {
  if (splitFrom === null) return [];
  const source = byKey.get(splitFrom);
  if (!source || splitFrom === key) return [{ code: 'splitFromUnknown', key, source: splitFrom }];
  const { end } = source;
  if (end === null || end.mergedInto !== null) return [{ code: 'splitSourceGoesOn', key, source: splitFrom }];
  return since === null || since <= end.year ? [{ code: 'splitTooEarly', key, since, end: end.year }] : [];
}

function targetProblems(key: string, end: ItemEnd, byKey: ReadonlyMap<string, LivingItem>): LifetimeProblem[] {
  const target = end.mergedInto;
  if (target === null) return [];
  if (target === key) return [{ code: 'mergedIntoItself', key }];
  const item = byKey.get(target);
  if (!item) return [{ code: 'targetUnknown', key, target }];
  const keys = circleFrom(key, byKey);
  if (keys) return [{ code: 'mergeCycle', key, keys }];
  if (item.end && item.end.year < end.year) return [{ code: 'targetEnded', key, target, year: item.end.year }];
  if (item.since !== null && item.since > end.year + 1)
    return [{ code: 'targetNotYet', key, target, since: item.since }];
  return [];
}

function circleFrom(key: string, byKey: ReadonlyMap<string, LivingItem>): string[] | null {
  const keys = [key];
  for (
    let next = byKey.get(key)?.end?.mergedInto;
    next && !keys.includes(next);
    next = byKey.get(next)?.end?.mergedInto
  ) {
    keys.push(next);
  }
  return byKey.get(keys.at(-1)!)?.end?.mergedInto === key ? keys : null;
}
