import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isProblem } from './problem.js';
import { viewerQuery } from './viewer.js';

const RETRIES_WITHOUT_ANSWER = 2;

/** Reads are tried again only when there was no answer; what the server refuses stays refused. Writes never are. */
export function createQueryClient(onSessionEnded: () => void): QueryClient {
  const noticeSessionEnd = (error: Error) => {
    if (isProblem(error, 'unauthenticated')) onSessionEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({
      // The signed-in layout itself answers for the viewer.
      onError: (error, query) => {
        if (query.queryHash !== JSON.stringify(viewerQuery.queryKey)) noticeSessionEnd(error);
      },
    }),
    mutationCache: new MutationCache({ onError: noticeSessionEnd }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => !(error instanceof ApiProblem) && failures < RETRIES_WITHOUT_ANSWER,
      },
      mutations: { retry: false },
    },
  });
}
