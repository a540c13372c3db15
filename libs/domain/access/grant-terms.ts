import type { LocalDate } from '../fiscal/local-date.js';
import type { TermedGrant } from './grant-problems.js';
import type { RoleGrant } from './role.js';

/** Both days of a term count. */
export function countsOn({ validFrom, validTo }: Pick<TermedGrant, 'validFrom' | 'validTo'>, day: LocalDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

/** The same role for the same work, whenever it counts. */
export function sameScope(one: RoleGrant, other: RoleGrant): boolean {
  return one.role === other.role && one.departmentId === other.departmentId && one.planId === other.planId;
}

type Administration = Pick<TermedGrant, 'role' | 'planId' | 'validFrom' | 'validTo'>;

export function administersOn(grants: readonly Administration[], day: LocalDate): boolean {
  return grants.some((grant) => administersAll(grant) && countsOn(grant, day));
}

/** Somebody whose administration has begun and has no end: a municipality needs one, or is left alone on the day a term ends. */
export function administersForGood(grants: readonly Administration[], day: LocalDate): boolean {
  return grants.some((grant) => administersAll(grant) && grant.validTo === null && countsOn(grant, day));
}

function administersAll({ role, planId }: Administration): boolean {
  return role === 'administrator' && planId === null;
}
