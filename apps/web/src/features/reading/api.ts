import { queryOptions } from '@tanstack/react-query';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type Reading = ResponseOf<'readReading'>;
export type Readings = ResponseOf<'readReadings'>;

export function readingsQuery(cycleId: string | undefined) {
  return queryOptions({
    queryKey: ['readings', cycleId ?? null],
    queryFn: () => request('readReadings', { query: { cycleId } }),
  });
}

/** Never read again by itself: what somebody is writing must not lose its box. */
export function readingQuery(sheetId: string) {
  return queryOptions({
    queryKey: ['reading', sheetId],
    queryFn: () => request('readReading', { params: { sheetId } }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
