import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type Opening = ResponseOf<'previewOpening'>;

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () => request('listPlans'),
});

export function openingQuery(planId: string, fiscalYear: number | undefined) {
  return queryOptions({
    queryKey: ['opening', planId, fiscalYear],
    queryFn: () => request('previewOpening', { params: { planId }, query: { fiscalYear: fiscalYear! } }),
    enabled: fiscalYear !== undefined,
    placeholderData: keepPreviousData,
  });
}
