import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import { existsIn } from '#libs/domain/organization/department-lineage.js';

type Named = Pick<LinkedDepartment, 'name' | 'since' | 'until'>;

/**
 * Who is meant by a department's name in a year: a name may have several bearers, one after the other. Where none of them
 * exists then (or the year is not known), the first one: what came of it follows from the lineage.
 */
export function bearerOf<Department extends Named>(
  name: string,
  year: FiscalYear | null,
  departments: readonly Department[],
): Department | undefined {
  const bearers = departments
    .filter((department) => department.name === name)
    .toSorted((one, other) => (one.since ?? -Infinity) - (other.since ?? -Infinity));
  return bearers.find((bearer) => year !== null && existsIn(bearer, year)) ?? bearers[0];
}

/** The names that more than one department bears, in one of the lists. */
export function sharedNames(...lists: readonly (readonly Pick<Named, 'name'>[])[]): ReadonlySet<string> {
  return new Set(
    lists.flatMap((list) => {
      const names = list.map(({ name }) => name);
      return names.filter((name, index) => names.indexOf(name) < index);
    }),
  );
}
