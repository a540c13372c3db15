import { queryOptions } from '@tanstack/react-query';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type Scheduled = ResponseOf<'listScheduledActions'>['actions'][number];

export const scheduledQuery = queryOptions({
  queryKey: ['scheduled'],
  queryFn: () => request('listScheduledActions'),
});
