import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.js';

export function myWorkQuery(page: number, handedOnPage: number) {
  return queryOptions({
    queryKey: ['my-work', page, handedOnPage],
    queryFn: () => request('myWork', { query: { page, handedOnPage } }),
    placeholderData: keepPreviousData,
  });
}
