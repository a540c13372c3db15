import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Board } from '#libs/contract/board.js';
import type { BodyOf, ResponseOf } from '../../../api/client.js';
import { request } from '../../../api/client.js';
import { useAction } from '../../../components/use-action.js';
import type { ChosenSheet } from './use-chosen.js';

/** Small enough that the reader sees it going on. */
const AT_ONCE = 50;

type WithoutSheets<Body> = Body extends unknown ? Omit<Body, 'sheets'> : never;

/** A command with its input; on which sheets is said apart. */
export type CommandWish = WithoutSheets<BodyOf<'runCommands'>>;

export type Results = ResponseOf<'runCommands'>;

/** Runs one command on many sheets, some at a time. */
export function useRunCommands(board: Board, sheets: readonly ChosenSheet[]) {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState(0);
  const [results, setResults] = useState<Results | null>(null);
  const action = useAction(async (wish: CommandWish) => {
    setProgress(0);
    const all: Results = { results: [], fields: {} };
    try {
      for (let from = 0; from < sheets.length; from += AT_ONCE) {
        const some = sheets.slice(from, from + AT_ONCE).map(({ id, version }) => ({ sheetId: id, version }));
        const body = { ...wish, sheets: some };
        const answer = await request('runCommands', { params: { cycleId: board.cycle.id }, body });
        all.results.push(...answer.results);
        Object.assign(all.fields, answer.fields);
        setProgress(all.results.length);
      }
    } finally {
      // Whatever stops it half-way: what was done is shown.
      await queryClient.invalidateQueries();
    }
    setResults(all);
  });
  return { ...action, progress, results };
}
