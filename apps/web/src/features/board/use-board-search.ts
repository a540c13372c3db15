import { useSearch } from '@tanstack/react-router';

/** How the list is filtered, sorted and paged: the address says it. */
export function useBoardSearch() {
  return useSearch({ from: '/signed-in/cycles/$cycleId' });
}
