import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RequestInput, ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type JobBoard = ResponseOf<'readJobBoard'>;
export type Job = JobBoard['jobs']['rows'][number];

export function jobsQuery(filter: NonNullable<RequestInput<'readJobBoard'>['query']>) {
  return queryOptions({
    queryKey: ['jobs', filter],
    queryFn: () => request('readJobBoard', { query: filter }),
    placeholderData: keepPreviousData,
    // Jobs come and go by themselves.
    refetchInterval: 10_000,
  });
}
