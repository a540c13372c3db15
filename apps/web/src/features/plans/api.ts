import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.js';

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () => request('listPlans'),
});
