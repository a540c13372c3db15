import { useSearch } from '@tanstack/react-router';
import type { SheetList } from '#libs/contract/sheet-queue.js';
import { queryOf } from '../../../api/board.js';
import type { SheetSearch } from '../../../app/search.js';
import { sheetSearch } from '../../../app/search.js';

/** The list that the sheet was opened from, as the address says it; empty where it was opened from anywhere else. */
export function useSheetList(): SheetSearch {
  return useSearch({ from: '/signed-in/sheets/$sheetId', select: sheetSearch });
}

/** The same as the server is asked. */
export function listQuery({ list, ...filter }: SheetSearch): SheetList | null {
  return list === undefined ? null : { list, ...queryOf(filter) };
}
