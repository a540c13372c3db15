import type { QueryClient } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.js';

const AHEAD_MS = 30_000;

/**
 * Never read again by itself: what somebody is writing must not lose its field because the sheet moved on elsewhere.
 * The next save tells them.
 */
export function sheetQuery(sheetId: string) {
  return queryOptions({
    queryKey: ['sheet', sheetId],
    queryFn: ({ client }) => takenAhead(client, sheetId) ?? request('openSheet', { params: { sheetId } }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** A sheet that will probably be opened next, kept for a moment beside those that are open. */
export function sheetAheadQuery(sheetId: string) {
  return queryOptions({
    queryKey: ['sheet-ahead', sheetId],
    queryFn: () => request('openSheet', { params: { sheetId } }),
    staleTime: AHEAD_MS,
    gcTime: AHEAD_MS,
  });
}

/** Used once: whoever comes back to a sheet reads it afresh. */
function takenAhead(client: QueryClient, sheetId: string) {
  const { queryKey } = sheetAheadQuery(sheetId);
  const ahead = client.getQueryState(queryKey);
  client.removeQueries({ queryKey, exact: true });
  return ahead?.data !== undefined && Date.now() - ahead.dataUpdatedAt < AHEAD_MS ? ahead.data : undefined;
}
