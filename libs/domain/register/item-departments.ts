import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { LinkedDepartment } from '../organization/department-lineage.js';
import { departmentsIn } from '../organization/department-lineage.js';
import type { Assigned } from './register.js';

/** The departments that hold an item in a fiscal year, under the names of that year, the lead first. */
export function departmentsHolding<T extends LinkedDepartment>(
  assignments: readonly Assigned[],
  year: FiscalYear,
  departments: readonly T[],
): T[] {
  const assigned = assignments.findLast(({ since }) => since <= year) ?? assignments[0];
  const holders = departmentsIn(year, assigned?.departments ?? [], departments).map((holder) => holder.heldBy);
  // Two that were merged are one from then on.
  return [...new Set(holders)].flatMap((id) => departments.find((department) => department.id === id) ?? []);
}
