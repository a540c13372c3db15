import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.js';

export function planRulesQuery(planId: string) {
  return queryOptions({
    queryKey: ['planRules', planId],
    queryFn: () => request('readPlanRules', { params: { planId } }),
  });
}
