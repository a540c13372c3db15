import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type Opening = ResponseOf<'previewOpening'>;

/** A year, or several that are reviewed together. */
export interface YearsToOpen {
  readonly fiscalYear: number;
  readonly fiscalYearTo: number;
}

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () => request('listPlans'),
});

export function openingQuery(planId: string, years: YearsToOpen) {
  return queryOptions({
    queryKey: ['opening', planId, years],
    queryFn: () => request('previewOpening', { params: { planId }, query: years }),
    placeholderData: keepPreviousData,
  });
}
