import type { PackFiles } from '../containers/pack-files.js';
import { expected } from '../messages/messages.js';
import type { PackIndicator, PackItem } from '../plan-pack.js';
import { indicatorRow } from '../shape/rows.js';
import type { ProblemList } from './problem-list.js';
import type { Located, ReadTable } from './read-rows.js';
import { isKnown, readRows } from './read-rows.js';

/** Each indicator stands once in an item, and no two in the same place of one. */
export function checkIndicators(
  files: PackFiles,
  items: ReadTable<PackItem>,
  problems: ProblemList,
): ReadTable<PackIndicator> {
  const name = 'indicators';
  const { rows, keys } = readRows(
    files.tables.get(name),
    {
      name,
      schema: indicatorRow,
      required: ['key', 'name', 'items'],
      optional: ['baseline', 'target', 'better'],
      extra: [],
      identity: ['key'],
    },
    problems,
  );
  /** The row that has a place already, by item@position. */
  const taken = new Map<string, number>();
  const indicators = rows.map(({ row, value }): Located<PackIndicator> => {
    const { items: places, ...indicator } = value;
    for (const [index, place] of places.entries()) {
      const found = `${place.item}@${place.position}`;
      const before = taken.get(found);
      if (!isKnown(items.keys, place.item)) problems.add(name, row, 'items', found, expected('item'));
      else if (places.findIndex((other) => other.item === place.item) !== index) {
        problems.add(name, row, 'items', found, expected('itemOnce'));
      } else if (before !== undefined) problems.add(name, row, 'items', found, expected('positionFree', before));
      taken.set(found, before ?? row);
    }
    return { row, extra: {}, value: { ...indicator, places } };
  });
  return { rows: indicators, keys };
}
