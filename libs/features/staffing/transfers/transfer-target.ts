import { fiscalYearOf } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import { departmentsIn } from '#libs/domain/organization/department-lineage.js';

/**
 * The department that a transfer leads to on its day, whatever it was called when it was planned. A day that has passed
 * counts as today: nobody is put into a department that has ended since. undefined: it was split, is gone or unknown.
 */
export function targetOf(
  id: string,
  day: LocalDate,
  today: LocalDate,
  departments: readonly LinkedDepartment[],
): LinkedDepartment | undefined {
  const [holder] = departmentsIn(fiscalYearOf(day < today ? today : day), [id], departments);
  return holder!.unclear ? undefined : departments.find((department) => department.id === holder!.heldBy);
}
