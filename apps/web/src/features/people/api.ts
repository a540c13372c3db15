import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RequestInput, ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type People = ResponseOf<'listPeople'>;
export type RoleScopes = ResponseOf<'readRoleScopes'>;

export function peopleQuery(filter: NonNullable<RequestInput<'listPeople'>['query']>) {
  return queryOptions({
    queryKey: ['people', filter],
    queryFn: () => request('listPeople', { query: filter }),
    placeholderData: keepPreviousData,
  });
}

export const roleScopesQuery = queryOptions({ queryKey: ['role-scopes'], queryFn: () => request('readRoleScopes') });

export function personQuery(accountId: string) {
  return queryOptions({
    queryKey: ['people', 'one', accountId],
    queryFn: () => request('readPersonDetail', { params: { accountId } }),
  });
}

export function handOverQuery(accountId: string) {
  return queryOptions({
    queryKey: ['people', 'hand-over', accountId],
    queryFn: () => request('previewDeactivation', { params: { accountId } }),
  });
}
