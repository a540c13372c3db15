import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BoardSort } from '#libs/domain/review/board.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { RequestInput, ResponseOf } from './client.js';
import { request } from './client.js';

/** What of the board is listed, as the address says it. */
export interface BoardFilter {
  readonly page?: number;
  readonly stage?: Stage;
  readonly department?: string;
  readonly section?: string;
  readonly overdue?: true;
  readonly sentBack?: true;
  readonly text?: string;
  readonly sort?: BoardSort;
}

const BUILDING_POLL_MS = 1000;

/** The board of a cycle; read again every second while a publication is being built. */
export function boardQuery(cycleId: string, filter: BoardFilter = {}) {
  return queryOptions({
    queryKey: ['board', cycleId, filter],
    queryFn: () => request('readBoard', { params: { cycleId }, query: queryOf(filter) }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.publications.some(({ status }) => status === 'building') ? BUILDING_POLL_MS : false,
  });
}

/** All sheets that the filter lets through, whatever the page. */
export function matchingSheets(
  cycleId: string,
  { page: _page, ...filter }: BoardFilter,
): Promise<ResponseOf<'listMatchingSheets'>> {
  return request('listMatchingSheets', { params: { cycleId }, query: queryOf(filter) });
}

export function queryOf({ overdue, sentBack, ...filter }: BoardFilter): RequestInput<'listMatchingSheets'>['query'] {
  return {
    ...filter,
    ...(overdue ? { overdue: 'true' as const } : {}),
    ...(sentBack ? { sentBack: 'true' as const } : {}),
  };
}
