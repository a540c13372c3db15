import { queryOptions } from '@tanstack/react-query';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type TransferPreview = ResponseOf<'previewTransfers'>;
export type TransfersDone = ResponseOf<'applyTransfers'>;
export type PlannedTransfers = ResponseOf<'listTransfers'>['planned'][number];

export const transfersQuery = queryOptions({ queryKey: ['transfers'], queryFn: () => request('listTransfers') });
