import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.js';

export function myWorkQuery(page: number) {
  return queryOptions({
    queryKey: ['my-work', page],
    queryFn: () => request('myWork', { query: { page } }),
    placeholderData: keepPreviousData,
  });
}
