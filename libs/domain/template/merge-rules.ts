import { WORK_STAGES } from '../review/stage.js';
import type { EditedRules } from './edited-rules.js';
import { movedKeys } from './rules-changes.js';
import { same } from './same.js';
import { layoutOf } from './sheet-template.js';

/**
 * My changes put on top of somebody else's: both began with `base`. Of a field, a stage or a scale that both changed,
 * mine stands. The two together may be impossible where each alone was not: ask rulesProblems.
 */
export function mergedRules(base: EditedRules, mine: EditedRules, theirs: EditedRules): EditedRules {
  const scales = mergedEntries(Object.entries(base.scales), Object.entries(mine.scales), Object.entries(theirs.scales), ([key]) => key);
  const layout = layoutOf(layoutOf(base.template) === layoutOf(mine.template) ? theirs.template : mine.template);
  return {
    template: {
      title: same(base.template.title, mine.template.title) ? theirs.template.title : mine.template.title,
      ...(layout === 'table' ? {} : { layout }),
      fields: mergedEntries(base.template.fields, mine.template.fields, theirs.template.fields, ({ key }) => key),
    },
    licence: base.licence === mine.licence ? theirs.licence : mine.licence,
    scales: Object.fromEntries(scales),
    route: mergedEntries(base.route, mine.route, theirs.route, ({ stage }) => stage).toSorted(
      (one, other) => WORK_STAGES.indexOf(one.stage) - WORK_STAGES.indexOf(other.stage),
    ),
  };
}

/** Entries that are known by their keys, and stand in an order. */
export function mergedEntries<Entry>(
  base: readonly Entry[],
  mine: readonly Entry[],
  theirs: readonly Entry[],
  keyOf: (entry: Entry) => string,
): Entry[] {
  const [was, ours, others] = [base, mine, theirs].map((list) => new Map(list.map((entry) => [keyOf(entry), entry])));
  const entryOf = (key: string): Entry | undefined => {
    const [before, my, their] = [was!.get(key), ours!.get(key), others!.get(key)];
    const untouched = before !== undefined && same(before, my);
    return untouched || (my === undefined && before === undefined) ? their : my;
  };
  const [myOrder, theirOrder] = [mine.map(keyOf), theirs.map(keyOf)];
  const common = base.map(keyOf).filter((key) => ours!.has(key));
  const iMoved = movedKeys(common, myOrder.filter((key) => was!.has(key))).size > 0;
  const order = iMoved ? woven(myOrder, theirOrder) : woven(theirOrder, myOrder);
  return order.map(entryOf).filter((entry) => entry !== undefined);
}

/** The first order, with the keys that only the second has behind those that they follow there. */
function woven(order: readonly string[], other: readonly string[]): string[] {
  const result = [...order];
  for (const [index, key] of other.entries()) {
    if (result.includes(key)) continue;
    const before = other[index - 1];
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, key);
  }
  return result;
}
