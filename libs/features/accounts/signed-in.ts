import type { Actor, Role, RoleGrant } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { HistoryActor } from '../audit/history.js';

/** 代理: somebody absent whose roles the person holds meanwhile, to the last day. */
export interface DeputyFor {
  readonly accountId: string;
  readonly name: string;
  readonly until: LocalDate;
}

/** The person behind a request, read with the session in one query. */
export interface SignedIn extends Actor {
  readonly municipalityId: string;
  readonly municipality: { readonly key: string; readonly name: LocalizedText };
  readonly name: string;
  readonly email: string;
  readonly department: string | null;
  readonly grants: readonly RoleGrant[];
  readonly deputyFor: readonly DeputyFor[];
  /** Entered by a link in a mail: comes only where a route lets such sessions in. */
  readonly byLink?: boolean;
}

export function rolesOf(person: SignedIn): Role[] {
  return [...new Set(person.grants.map((grant) => grant.role))];
}

export function asHistoryActor(person: SignedIn): HistoryActor {
  return { kind: 'account', id: person.accountId, name: person.name };
}

/** 代理: what the history notes of the absent in whose place somebody did something; nothing where there are none. */
export function notedInPlaceOf(
  person: SignedIn,
  accountIds: readonly string[],
): { readonly inPlaceOf?: readonly Pick<DeputyFor, 'accountId' | 'name'>[] } {
  const absent = person.deputyFor.filter(({ accountId }) => accountIds.includes(accountId));
  return absent.length === 0 ? {} : { inPlaceOf: absent.map(({ accountId, name }) => ({ accountId, name })) };
}
