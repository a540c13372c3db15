import type { LocalDate } from '../fiscal/local-date.js';
import { needsDepartment } from './role.js';
import type { RoleGrant } from './role.js';

/** A role as an administrator gives it: with its scope, and its term where it has one. */
export interface TermedGrant extends RoleGrant {
  /** First and last day on which it counts; null: open. */
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** index: place in the list of roles, from 0. */
export type GrantProblem =
  | { readonly code: 'roleNeedsDepartment'; readonly index: number }
  | { readonly code: 'roleRepeated'; readonly index: number }
  | { readonly code: 'termEndsBeforeItBegins'; readonly index: number };

/** Everything that is wrong with a person's roles, in their order. */
export function grantProblems(grants: readonly TermedGrant[]): GrantProblem[] {
  return grants.flatMap((grant, index): GrantProblem[] => {
    const problems: GrantProblem[] = [];
    if (needsDepartment(grant.role) && grant.departmentId === null) problems.push({ code: 'roleNeedsDepartment', index });
    if (grants.slice(0, index).some((other) => sameGrant(other, grant))) problems.push({ code: 'roleRepeated', index });
    if (grant.validFrom !== null && grant.validTo !== null && grant.validTo < grant.validFrom) {
      problems.push({ code: 'termEndsBeforeItBegins', index });
    }
    return problems;
  });
}

/** The same role in the same scope from the same day on is held once. */
export function sameGrant(one: TermedGrant, other: TermedGrant): boolean {
  return (
    one.role === other.role &&
    one.departmentId === other.departmentId &&
    one.planId === other.planId &&
    one.validFrom === other.validFrom
  );
}

/** Whether whoever holds `other` can do all that `grant` allows, today. */
export function coversGrant(other: RoleGrant, grant: RoleGrant): boolean {
  if (other.role !== grant.role) return false;
  if (other.planId !== null && other.planId !== grant.planId) return false;
  return !needsDepartment(grant.role) || other.departmentId === grant.departmentId;
}
