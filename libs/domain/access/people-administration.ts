import type { Actor, Role } from './role.js';

/** Whether somebody invites people, gives them roles and takes these away: who administers the whole municipality. */
export function mayAdministerPeople(actor: Pick<Actor, 'grants'>): boolean {
  return actor.grants.some(({ role, planId }) => role === 'administrator' && planId === null);
}

/** Roles that are held in a department, and say nothing without one. */
export const DEPARTMENT_ROLES: readonly Role[] = ['departmentMember', 'departmentHead'];

export function needsDepartment(role: Role): boolean {
  return DEPARTMENT_ROLES.includes(role);
}
