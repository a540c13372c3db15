import type { Actor, Role } from './role.js';

/** Held by people who do not work for the municipality. */
export const OUTSIDE_ROLES: readonly Role[] = ['citizenCommittee'];

/**
 * Whether somebody may enter by a link in a mail: whoever holds outside roles and no other. A mailbox is a weaker key
 * than a password, so what lies inside the town hall is never behind one; not as a deputy (代理) either.
 */
export function entersByLink({ grants }: Pick<Actor, 'grants'>): boolean {
  return grants.length > 0 && grants.every(({ role }) => OUTSIDE_ROLES.includes(role));
}
