import type { FiscalYear } from '../fiscal/fiscal-year.js';
import { departmentsIn, existsIn } from './department-lineage.js';
import type { PlacedDepartment } from './reorganisation.js';

export interface TreeDepartment {
  readonly id: string;
  /** In that year: a 部 that was renamed keeps its 課. null at the top. */
  readonly parentId: string | null;
  /** 0 at the top. */
  readonly depth: number;
}

/** The departments of a year as they stand below one another: each behind its parent, siblings in their order. */
export function departmentTree(year: FiscalYear, departments: readonly PlacedDepartment[]): TreeDepartment[] {
  const parents = parentsIn(year, departments);
  const below = (parent: string | null, depth: number): TreeDepartment[] =>
    [...parents].flatMap(([id, parentId]) =>
      parentId === parent ? [{ id, parentId, depth }, ...below(id, depth + 1)] : [],
    );
  const tree = below(null, 0);
  // What can't be reached from the top, being its own ancestor, stands at the top.
  const reached = new Set(tree.map(({ id }) => id));
  const lost = [...parents.keys()].filter((id) => !reached.has(id));
  return [...tree, ...lost.map((id) => ({ id, parentId: null, depth: 0 }))];
}

/** By the id of every department of a year: the one that it belongs to in that year, if that one exists then. */
export function parentsIn(
  year: FiscalYear,
  departments: readonly PlacedDepartment[],
): ReadonlyMap<string, string | null> {
  const existing = departments.filter((department) => existsIn(department, year));
  const ids = new Set(existing.map(({ id }) => id));
  return new Map(
    existing.map(({ id, parentId }) => {
      if (parentId === null) return [id, null];
      const holder = departmentsIn(year, [parentId], departments)[0]!.heldBy;
      return [id, ids.has(holder) ? holder : null];
    }),
  );
}

/** Whether a department stands below itself. */
export function leadsBackTo(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  for (let above = parents.get(id) ?? null; above !== null && !passed.has(above); above = parents.get(above) ?? null) {
    if (above === id) return true;
    passed.add(above);
  }
  return false;
}
