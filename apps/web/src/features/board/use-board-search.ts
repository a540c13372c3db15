import { useSearch } from '@tanstack/react-router';
import { boardSearch } from '../../app/search.js';

/** How the list is filtered, sorted and paged: the address says it. */
export function useBoardSearch() {
  return useSearch({ from: '/signed-in/cycles/$cycleId', select: boardSearch });
}
