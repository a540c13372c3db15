import { queryOptions } from '@tanstack/react-query';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';

export type DemoAccount = ResponseOf<'demoAccounts'>['accounts'][number];

/** null where the program does not run as a demo. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo', 'accounts'],
  queryFn: async () => (await inDemo(request('demoAccounts')))?.accounts ?? null,
  staleTime: Infinity,
});

/** The program's time, and how far it stands from the visitor's; null where the program does not run as a demo. */
export const demoClockQuery = queryOptions({
  queryKey: ['demo', 'clock'],
  queryFn: async () => (await inDemo(request('readClock')))?.now ?? null,
  refetchInterval: ({ state }) => (state.data ? 60_000 : false),
});

/** Demo routes do not exist outside demo mode. */
async function inDemo<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (isProblem(error, 'notFound') || isProblem(error, 'forbidden')) return null;
    throw error;
  }
}
