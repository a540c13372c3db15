import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PickedFile } from '../../components/files/picked-file.js';
import type { PackFile, Picking } from './picking.js';
import { pick } from './picking.js';

interface Chosen extends Picking {
  /** Counts the changes: other files are another check. */
  readonly turn: number;
}

const NOTHING: Chosen = { files: [], problem: null, turn: 0 };
const KEY = ['import', 'files'];

export interface FileChoice {
  readonly chosen: Chosen;
  readonly add: (picked: readonly PickedFile[]) => void;
  readonly keep: (wanted: (file: PackFile) => boolean) => void;
}

/** The chosen files, kept while somebody looks at another screen, and gone with the session. */
export function useChosenFiles(): FileChoice {
  const queryClient = useQueryClient();
  const { data: chosen = NOTHING } = useQuery<Chosen>({ queryKey: KEY, queryFn: skipToken, gcTime: Infinity });
  const change = (next: (files: readonly PackFile[]) => Picking) =>
    queryClient.setQueryData<Chosen>(KEY, (before = NOTHING) => {
      const after = next(before.files);
      return { ...after, turn: after.files === before.files ? before.turn : before.turn + 1 };
    });
  return {
    chosen,
    add: (picked) => change((files) => pick(files, picked)),
    keep: (wanted) => change((files) => ({ files: files.filter(wanted), problem: null })),
  };
}
