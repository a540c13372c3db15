import { useState } from 'react';
import type { Board, BoardSheet } from '#libs/contract/board.js';
import { matchingSheets } from '../../../api/board.js';
import { useBoardSearch } from '../use-board-search.js';

/** What the actions on many sheets need to know of each. */
export type ChosenSheet = Pick<BoardSheet, 'id' | 'version' | 'number' | 'title' | 'stage' | 'commands'>;

export interface Chosen {
  /** Whether the reader can do anything with what is chosen. */
  readonly possible: boolean;
  readonly sheets: readonly ChosenSheet[];
  has(id: string): boolean;
  /** Takes them in or out. The version is that of this moment: what changes later is refused, not overwritten. */
  set(sheets: readonly ChosenSheet[], wanted: boolean): void;
  chooseAll(): Promise<void>;
  clear(): void;
}

/** The sheets that are chosen, over all pages of the list. */
export function useChosen(board: Board): Chosen {
  const search = useBoardSearch();
  const [chosen, setChosen] = useState<ReadonlyMap<string, ChosenSheet>>(new Map());
  return {
    possible:
      board.cycle.status === 'running' &&
      (board.runsYear || chosen.size > 0 || board.sheets.rows.some(({ commands }) => commands.length > 0)),
    sheets: [...chosen.values()],
    has: (id) => chosen.has(id),
    set: (sheets, wanted) =>
      setChosen((before) => {
        const after = new Map(before);
        for (const sheet of sheets) {
          if (wanted) after.set(sheet.id, sheet);
          else after.delete(sheet.id);
        }
        return after;
      }),
    chooseAll: async () => {
      const { sheets } = await matchingSheets(board.cycle.id, search);
      setChosen(new Map(sheets.map((sheet) => [sheet.id, sheet])));
    },
    clear: () => setChosen(new Map()),
  };
}
