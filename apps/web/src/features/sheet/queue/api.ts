import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SheetList } from '#libs/contract/sheet-queue.js';
import { request } from '../../../api/client.js';

/** Where a sheet stands in its list. The list of the sheet before is shown until the answer is there. */
export function queueQuery(sheetId: string, list: SheetList | null) {
  return queryOptions({
    queryKey: ['sheet-queue', sheetId, list],
    queryFn: () => request('readSheetQueue', { params: { sheetId }, query: list! }),
    enabled: list !== null,
    placeholderData: keepPreviousData,
  });
}
