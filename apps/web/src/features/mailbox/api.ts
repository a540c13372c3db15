import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RequestInput, ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type Mailbox = ResponseOf<'readMailbox'>;

export function mailboxQuery(filter: NonNullable<RequestInput<'readMailbox'>['query']>) {
  return queryOptions({
    queryKey: ['mailbox', filter],
    queryFn: () => request('readMailbox', { query: filter }),
    placeholderData: keepPreviousData,
  });
}
