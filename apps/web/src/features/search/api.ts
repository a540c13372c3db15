import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.js';

export function wordQuery(q: string, page: number) {
  return queryOptions({
    queryKey: ['search', q, page],
    queryFn: () => request('searchSheets', { query: { q, page } }),
    placeholderData: keepPreviousData,
  });
}
