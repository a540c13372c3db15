import type { Actor, Role, RoleGrant } from '#libs/domain/access/role.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { HistoryActor } from '../audit/history.js';

/** The person behind a request, read with the session in one query. */
export interface SignedIn extends Actor {
  readonly municipalityId: string;
  readonly municipality: { readonly key: string; readonly name: LocalizedText };
  readonly name: string;
  readonly email: string;
  readonly department: string | null;
  readonly grants: readonly RoleGrant[];
}

export function rolesOf(person: SignedIn): Role[] {
  return [...new Set(person.grants.map((grant) => grant.role))];
}

export function asHistoryActor(person: SignedIn): HistoryActor {
  return { kind: 'account', id: person.accountId, name: person.name };
}
