import { queryOptions } from '@tanstack/react-query';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type PlanYears = ResponseOf<'readPlanYears'>;
export type Year = PlanYears['years'][number];
export type YearsSection = PlanYears['sections'][number];
export type YearsItem = YearsSection['items'][number];
export type YearCellData = YearsItem['years'][number];

export function yearKey({ fiscalYearFrom, fiscalYearTo }: Year): string {
  return `${fiscalYearFrom}-${fiscalYearTo}`;
}

export function planYearsQuery(planId: string) {
  return queryOptions({
    queryKey: ['plan-years', planId],
    queryFn: () => request('readPlanYears', { params: { planId } }),
  });
}
