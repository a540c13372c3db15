import type { PlanPack } from './plan-pack.js';

/** Every department that a pack names, in the order in which it first does. */
export function namedDepartments(pack: PlanPack): string[] {
  return [
    ...new Set([
      ...pack.items.flatMap(({ departments }) => departments),
      ...pack.assignments.flatMap(({ departments }) => departments),
      ...pack.departments.flatMap(({ name, successors, parent }) => [name, ...successors, ...(parent === null ? [] : [parent])]),
    ]),
  ];
}
