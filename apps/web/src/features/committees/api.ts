import { queryOptions } from '@tanstack/react-query';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type Committees = ResponseOf<'listCommittees'>;
export type CommitteePage = ResponseOf<'readCommittee'>;

export const committeesQuery = queryOptions({ queryKey: ['committees'], queryFn: () => request('listCommittees') });

export function committeeQuery(committeeId: string) {
  return queryOptions({
    queryKey: ['committees', committeeId],
    queryFn: () => request('readCommittee', { params: { committeeId } }),
  });
}
