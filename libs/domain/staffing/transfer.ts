import type { Role } from '../access/role.js';
import { needsDepartment, ROLES } from '../access/role.js';
import type { LocalDate } from '../fiscal/local-date.js';
import { addDays } from '../fiscal/local-date.js';
import type { Days } from './days.js';
import { whenOf } from './days.js';

/** The roles that come with a post and go with it. The others stay with the person. */
export const POST_ROLES = ['departmentMember', 'departmentHead', 'division'] as const satisfies readonly Role[];
export type PostRole = (typeof POST_ROLES)[number];

/** A role that an account holds: id is the grant's own. */
export interface HeldRole extends Days {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly departmentId: string | null;
  readonly planId: string | null;
}

/** A role to be held from the transfer's day on. */
export type NewRole = Pick<HeldRole, 'role' | 'departmentId' | 'planId'>;

/** 異動: where somebody works from a day on. role null: the same as before. to 'leaves': 退職. */
export interface Transfer {
  readonly accountId: string;
  readonly day: LocalDate;
  readonly to: { readonly departmentId: string | null; readonly role: PostRole | null } | 'leaves';
}

/** What a transfer does to the roles that its person would hold on the day or later. */
export interface TransferEffect {
  /** Grants whose last day is the day before. */
  readonly ended: readonly HeldRole[];
  readonly begun: readonly NewRole[];
  readonly kept: readonly HeldRole[];
}

export function transferEffect({ day, to }: Transfer, held: readonly HeldRole[]): TransferEffect {
  const here = held.filter((role) => whenOf(role, day) !== 'over');
  if (to === 'leaves') return { ended: here, begun: [], kept: [] };
  const posts = here.filter(isPost);
  const wanted = wantedRoles(to.departmentId, to.role, posts.length > 0 ? posts : lastPosts(day, held));
  const known = (role: NewRole) => wanted.some((other) => same(role, other));
  return {
    ended: posts.filter((role) => !known(role)),
    begun: wanted.filter((role) => !posts.some((other) => same(role, other))),
    kept: here.filter((role) => !isPost(role) || known(role)),
  };
}

/** Whether somebody administers the whole municipality on the day or later: such a person hands that over before leaving. */
export function administersFrom(day: LocalDate, held: readonly HeldRole[]): boolean {
  return held.some((role) => role.role === 'administrator' && role.planId === null && whenOf(role, day) !== 'over');
}

/** The posts that ended the day before: what 「the same as before」 means for somebody who has no other. */
function lastPosts(day: LocalDate, held: readonly HeldRole[]): HeldRole[] {
  return held.filter((role) => isPost(role) && role.to === addDays(day, -1));
}

/** The roles of the new post. Who held the old one for some plans only, holds the new one for those. */
function wantedRoles(departmentId: string | null, role: PostRole | null, posts: readonly HeldRole[]): NewRole[] {
  const scopes = role === null ? posts : (posts.length === 0 ? [null] : posts.map(({ planId }) => planId)).map((planId) => ({ role, planId }));
  return scopes.reduce<NewRole[]>((roles, { role: name, planId }) => {
    const wanted = { role: name, planId, departmentId: needsDepartment(name) ? departmentId : null };
    return roles.some((other) => same(wanted, other)) ? roles : [...roles, wanted];
  }, []);
}

/** Scopes in which somebody acted before, and nobody does afterwards. */
export function vacancies(before: readonly NewRole[], after: readonly NewRole[]): Omit<NewRole, 'planId'>[] {
  const covered = (role: NewRole) => after.some((other) => covers(other, role));
  const vacant = before.filter((role) => isPost(role) && !covered(role)).map(({ role, departmentId }) => ({ role, departmentId }));
  return vacant
    .filter((one, index) => index === vacant.findIndex((other) => other.role === one.role && other.departmentId === one.departmentId))
    .sort((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
}

function covers(one: NewRole, other: NewRole): boolean {
  const place = one.departmentId === other.departmentId || !needsDepartment(other.role);
  return one.role === other.role && place && (one.planId === null || one.planId === other.planId);
}

function isPost({ role }: { readonly role: Role }): boolean {
  return (POST_ROLES as readonly Role[]).includes(role);
}

function same(one: NewRole, other: NewRole): boolean {
  return one.role === other.role && one.departmentId === other.departmentId && one.planId === other.planId;
}
