import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.js';
import type { CompareSearch } from '../../app/search.js';

export function versionsQuery(sheetId: string, { from, to }: CompareSearch) {
  return queryOptions({
    queryKey: ['sheet-versions', sheetId, from ?? null, to ?? null],
    queryFn: () => request('readSheetVersions', { params: { sheetId }, query: { from, to } }),
    placeholderData: keepPreviousData,
  });
}
