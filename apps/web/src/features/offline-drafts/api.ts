import { queryOptions } from '@tanstack/react-query';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type WaitingDrafts = ResponseOf<'readOfflineDrafts'>;
export type WorkbookPreview = ResponseOf<'previewOfflineDrafts'>;
export type TakenDrafts = ResponseOf<'applyOfflineDrafts'>;

export function offlineDraftsQuery(cycleId: string) {
  return queryOptions({
    queryKey: ['offline-drafts', cycleId],
    queryFn: () => request('readOfflineDrafts', { params: { cycleId } }),
  });
}
