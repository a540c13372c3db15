import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { LinkedDepartment } from './department-lineage.js';
import { existsIn } from './department-lineage.js';

/** A lineage that can't be; `id` is the department's. */
export type LineageProblem =
  | { readonly code: 'untilBeforeSince'; readonly id: string; readonly since: FiscalYear; readonly until: FiscalYear }
  | { readonly code: 'successorsWithoutUntil'; readonly id: string }
  | { readonly code: 'successorUnknown'; readonly id: string; readonly successor: string }
  /** ids: from the department on, around to the one that it succeeds. */
  | { readonly code: 'successionCycle'; readonly id: string; readonly ids: readonly string[] }
  /** Nobody holds the work in `year`, the one after the department's last. */
  | { readonly code: 'successorNotThere'; readonly id: string; readonly successor: string; readonly year: FiscalYear }
  /** Another department of the same name exists in `year` too (null: always): who is meant by the name? */
  | { readonly code: 'overlapping'; readonly id: string; readonly other: string; readonly year: FiscalYear | null };

/** What is impossible in a municipality's departments, one after the other. A circle is told of each of its members. */
export function lineageProblems(departments: readonly LinkedDepartment[]): LineageProblem[] {
  const byId = new Map(departments.map((department) => [department.id, department]));
  return departments.flatMap((department, index): LineageProblem[] => {
    const { id, since, until, successors } = department;
    const problems: LineageProblem[] = [];
    if (since !== null && until !== null && until < since)
      problems.push({ code: 'untilBeforeSince', id, since, until });
    if (until === null && successors.length > 0) problems.push({ code: 'successorsWithoutUntil', id });
    for (const successor of successors) problems.push(...successorProblems(department, successor, byId));
    const ids = circleFrom(id, byId);
    if (ids) problems.push({ code: 'successionCycle', id, ids });
    for (const other of departments.slice(0, index)) problems.push(...overlap(department, other));
    return problems;
  });
}

function successorProblems(
  { id, until }: LinkedDepartment,
  successor: string,
  byId: ReadonlyMap<string, LinkedDepartment>,
): LineageProblem[] {
  const heir = byId.get(successor);
  if (!heir) return [{ code: 'successorUnknown', id, successor }];
  if (successor === id || until === null || existsIn(heir, until + 1)) return [];
  return [{ code: 'successorNotThere', id, successor, year: until + 1 }];
}

function overlap(department: LinkedDepartment, other: LinkedDepartment): LineageProblem[] {
  if (department.name !== other.name) return [];
  const from = Math.max(department.since ?? -Infinity, other.since ?? -Infinity);
  const to = Math.min(department.until ?? Infinity, other.until ?? Infinity);
  if (from > to) return [];
  const year = [from, to].find(Number.isFinite) ?? null;
  return [{ code: 'overlapping', id: department.id, other: other.id, year }];
}

/** A way over successors back to the department. */
function circleFrom(start: string, byId: ReadonlyMap<string, LinkedDepartment>): string[] | null {
  const passed = new Set<string>();
  const search = (id: string, way: readonly string[]): string[] | null => {
    for (const successor of byId.get(id)?.successors ?? []) {
      if (successor === start) return [...way];
      if (passed.has(successor)) continue;
      passed.add(successor);
      const found = search(successor, [...way, successor]);
      if (found) return found;
    }
    return null;
  };
  return search(start, [start]);
}
