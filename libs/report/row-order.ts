import type { FrozenSheet } from './frozen-cycle.js';

export interface OrderedSheet {
  readonly sheet: FrozenSheet;
  /** 1: a part, directly below the item that it is a part of. */
  readonly depth: 0 | 1;
}

/**
 * The rows of one section: its items in their order, each followed by its parts. There is one level of parts. What
 * has no place below a parent (it is in another section, or a part itself) stands as a row of its own: no row is lost.
 */
export function rowOrder(sheets: readonly FrozenSheet[]): OrderedSheet[] {
  const byKey = new Map(sheets.map((sheet) => [sheet.itemKey, sheet]));
  const parentOf = ({ parentKey }: FrozenSheet) => (parentKey === null ? undefined : byKey.get(parentKey));
  const isPart = (sheet: FrozenSheet) => {
    const parent = parentOf(sheet);
    return parent !== undefined && parentOf(parent) === undefined;
  };
  return sheets
    .filter((sheet) => !isPart(sheet))
    .flatMap((sheet): OrderedSheet[] => [
      { sheet, depth: 0 },
      ...sheets
        .filter((part) => part.parentKey === sheet.itemKey && isPart(part))
        .map((part): OrderedSheet => ({ sheet: part, depth: 1 })),
    ]);
}
