import type { GrantInput } from '#libs/contract/people.js';
import type { Role } from '#libs/domain/access/role.js';
import type { BodyOf } from '../../../api/client.js';

/** A role as it is being chosen; empty: not chosen yet. */
export interface RoleDraft extends Omit<GrantInput, 'role' | 'departmentId' | 'planId'> {
  /** Stays while other roles are added and removed. */
  readonly key: number;
  readonly role: Role | '';
  readonly departmentId: string;
  readonly planId: string;
}

export interface PersonDraft {
  readonly name: string;
  readonly email: string;
  readonly departmentId: string;
  readonly roles: readonly RoleDraft[];
}

export const NOBODY: PersonDraft = { name: '', email: '', departmentId: '', roles: [newRole(0, '')] };

export function newRole(key: number, departmentId: string): RoleDraft {
  return { key, role: '', departmentId, planId: '', validFrom: null, validTo: null };
}

export function draftOf(person: {
  readonly name: string;
  readonly email: string;
  readonly departmentId: string | null;
  readonly grants: readonly GrantInput[];
}): PersonDraft {
  return {
    name: person.name,
    email: person.email,
    departmentId: person.departmentId ?? '',
    roles: person.grants.map(({ departmentId, planId, ...grant }, key) => ({
      ...grant,
      key,
      departmentId: departmentId ?? '',
      planId: planId ?? '',
    })),
  };
}

/** What is missing in a draft that can't be sent because roles are not chosen: all of it at once, the roles by their places. */
export interface Unfilled {
  readonly name: boolean;
  readonly email: boolean;
  readonly roles: readonly number[];
}

export function unfilled(draft: PersonDraft): Unfilled | null {
  const roles = unchosenRoles(draft);
  return roles.length === 0 ? null : { name: draft.name.trim() === '', email: draft.email.trim() === '', roles };
}

/** Places of the roles that are not chosen. */
function unchosenRoles({ roles }: PersonDraft): number[] {
  return roles.flatMap(({ role }, index) => (role === '' ? [index] : []));
}

/** As the server takes it. Only for a draft whose roles are all chosen. */
export function inputOf({ name, email, departmentId, roles }: PersonDraft): BodyOf<'invitePerson'> {
  return {
    name,
    email,
    departmentId: departmentId === '' ? null : departmentId,
    grants: roles.map((draft) => ({
      role: draft.role as Role,
      departmentId: draft.departmentId === '' ? null : draft.departmentId,
      planId: draft.planId === '' ? null : draft.planId,
      validFrom: draft.validFrom,
      validTo: draft.validTo,
    })),
  };
}
