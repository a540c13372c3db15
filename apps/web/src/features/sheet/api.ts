import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.js';

/**
 * Never read again by itself: what somebody is writing must not lose its field because the sheet moved on elsewhere.
 * The next save tells them.
 */
export function sheetQuery(sheetId: string) {
  return queryOptions({
    queryKey: ['sheet', sheetId],
    queryFn: () => request('openSheet', { params: { sheetId } }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
