import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Meeting } from '#libs/contract/meetings.js';
import { request } from '../../api/client.js';

export interface MeetingFilter {
  readonly page?: number;
  readonly section?: string;
}

/** What the others remark and settle meanwhile shows without anybody asking. */
const POLL_MS = 15_000;

export function meetingQuery(cycleId: string, filter: MeetingFilter) {
  return queryOptions({
    queryKey: ['meeting', cycleId, filter],
    queryFn: () => request('readMeeting', { params: { cycleId }, query: { ...filter } }),
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });
}

/** All pages, one after the other: papers are for the whole agenda. */
export function wholeMeetingQuery(cycleId: string) {
  return queryOptions({
    queryKey: ['meeting', cycleId, 'whole'],
    queryFn: async (): Promise<Meeting> => {
      const first = await request('readMeeting', { params: { cycleId }, query: {} });
      const { items } = first;
      const rows = [...items.rows];
      for (let page = 2; page <= Math.ceil(items.total / items.pageSize); page += 1) {
        const next = await request('readMeeting', { params: { cycleId }, query: { page } });
        rows.push(...next.items.rows);
      }
      return { ...first, items: { ...items, rows } };
    },
  });
}
