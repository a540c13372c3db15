import { useEffect, useState } from 'react';
import { useViewer } from '../../../api/viewer.js';
import type { DraftSaver } from '../draft/draft-saver.js';
import { browserStorage } from '../../../components/browser-storage.js';
import type { KeptDraft } from './kept-drafts.js';
import { KeptDrafts } from './kept-drafts.js';
import { holdSitting, openSittings } from './sittings.js';

export interface EarlierDraft extends KeptDraft {
  /** The browser cannot say whether another tab is writing it still. */
  readonly mayBeOpen: boolean;
}

/** Keeps in the browser what the saver has not saved, and tells what earlier sittings have left there. */
export function useKeptDrafts(sheetId: string, saver: DraftSaver) {
  const { accountId } = useViewer();
  const [drafts] = useState(() => new KeptDrafts(accountId, sheetId, browserStorage(), () => new Date()));
  const [sitting] = useState(() => newSitting());
  const [found] = useState(() => drafts.earlier());
  const [earlier, setEarlier] = useState<readonly EarlierDraft[]>([]);
  useEffect(() => drafts.tidy(), [drafts]);
  useEffect(() => holdSitting(sitting), [sitting]);
  useEffect(() => saver.subscribe(() => void drafts.keep(sitting, saver.unsavedCells)), [drafts, saver, sitting]);
  useEffect(() => {
    // What another tab is writing is not lost.
    void openSittings().then((open) =>
      setEarlier(found.filter(({ id }) => !open?.has(id)).map((kept) => ({ ...kept, mayBeOpen: open === null }))),
    );
  }, [found]);
  const replace = (id: string, by: readonly EarlierDraft[]) =>
    setEarlier((others) => others.flatMap((other) => (other.id === id ? by : [other])));
  return {
    earlier,
    restore: (kept: EarlierDraft) => {
      // First into the page, which keeps it too; only then is it taken away. What finds no place stays where it is.
      const left = saver.restore(kept.cells);
      drafts.keep(kept.id, left, kept.at);
      replace(kept.id, Object.keys(left).length === 0 ? [] : [{ ...kept, cells: left }]);
    },
    discard: ({ id }: EarlierDraft) => {
      drafts.discard(id);
      replace(id, []);
    },
  };
}

/** crypto.randomUUID is there over HTTPS only. */
function newSitting(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
}
