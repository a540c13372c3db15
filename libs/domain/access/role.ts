/** Who may do what in a municipality. docs/glossary.md gives the Japanese words. */
export const ROLES = [
  'departmentMember',
  'departmentHead',
  'division',
  'headquarters',
  'citizenCommittee',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles that are held in a department, and say nothing without one. */
export const DEPARTMENT_ROLES: readonly Role[] = ['departmentMember', 'departmentHead'];

export function needsDepartment(role: Role): boolean {
  return DEPARTMENT_ROLES.includes(role);
}

/** A role held by one account: in one department, for one plan, or (both null) for the whole municipality. */
export interface RoleGrant {
  readonly role: Role;
  readonly departmentId: string | null;
  readonly planId: string | null;
  /** 代理: the absent account whose role it is; null or left out: the account's own. */
  readonly onBehalfOf?: string | null;
}

/** Somebody signed in, as far as the rules need to know. */
export interface Actor {
  readonly accountId: string;
  readonly grants: readonly RoleGrant[];
}

/** Where a role counts: in the item's lead department, or for the plan. */
export type ActorScope = 'leadDepartment' | 'plan';

export interface StageActor {
  readonly role: Role;
  readonly scope: ActorScope;
}

/** What of a sheet decides who may act on it. */
export interface SheetScope {
  readonly planId: string;
  readonly leadDepartmentId: string | null;
}

/** Whether a grant reaches a sheet in the way that a stage asks for. */
export function grantReaches(grant: RoleGrant, stageActor: StageActor, sheet: SheetScope): boolean {
  if (grant.role !== stageActor.role) return false;
  if (grant.planId !== null && grant.planId !== sheet.planId) return false;
  if (stageActor.scope === 'leadDepartment') {
    return grant.departmentId !== null && grant.departmentId === sheet.leadDepartmentId;
  }
  return true;
}

export function mayAct(actor: Actor, stageActor: StageActor, sheet: SheetScope): boolean {
  return actor.grants.some((grant) => grantReaches(grant, stageActor, sheet));
}

/** In whose name somebody may act on a sheet: account ids, the actor's own or those of the absent (代理). */
export function namesOf(actor: Actor, stageActor: StageActor, sheet: SheetScope): string[] {
  const reaching = actor.grants.filter((grant) => grantReaches(grant, stageActor, sheet));
  return [...new Set(reaching.map((grant) => grant.onBehalfOf ?? actor.accountId))];
}

/** The municipality's own people, who read every sheet of their municipality: departments work across items. */
const STAFF: readonly Role[] = ['departmentMember', 'departmentHead', 'division', 'headquarters', 'administrator'];

export function isStaff(actor: Actor, planId: string): boolean {
  return STAFF.some((role) => holds(actor, role, planId));
}

/** Whether somebody may open, close and publish a plan's years. */
export function mayAdminister(actor: Actor, planId: string): boolean {
  return holds(actor, 'administrator', planId);
}

/**
 * Whether somebody may see and change what belongs to no single plan: people, committees, departments. Not as a deputy:
 * who stands in for some days must not be able to give roles that last.
 */
export function administersMunicipality(actor: Pick<Actor, 'grants'>): boolean {
  return actor.grants.some(
    ({ role, planId, onBehalfOf }) => role === 'administrator' && planId === null && (onBehalfOf ?? null) === null,
  );
}

/** Whether somebody runs a plan's years day by day (主管課・管理者): chases, extends due dates. */
export function mayRunYear(actor: Actor, planId: string): boolean {
  return holds(actor, 'division', planId) || holds(actor, 'administrator', planId);
}

/** A grant without a plan counts for all of them. */
function holds(actor: Actor, role: Role, planId: string): boolean {
  return actor.grants.some((grant) => grant.role === role && (grant.planId === null || grant.planId === planId));
}

/** Whether somebody may read a sheet. The citizen committee, being outside people, reads it once its grade is settled. */
export function mayRead(actor: Actor, sheet: { readonly settled: boolean; readonly planId: string }): boolean {
  return isStaff(actor, sheet.planId) || (sheet.settled && holds(actor, 'citizenCommittee', sheet.planId));
}
