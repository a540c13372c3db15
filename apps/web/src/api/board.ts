import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RequestInput } from './client.js';
import { request } from './client.js';

export type BoardFilter = NonNullable<RequestInput<'readBoard'>['query']>;

const BUILDING_POLL_MS = 1000;

/** The board of a cycle; read again every second while a publication is being built. */
export function boardQuery(cycleId: string, filter: BoardFilter = {}) {
  return queryOptions({
    queryKey: ['board', cycleId, filter],
    queryFn: () => request('readBoard', { params: { cycleId }, query: filter }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.publications.some(({ status }) => status === 'building') ? BUILDING_POLL_MS : false,
  });
}
