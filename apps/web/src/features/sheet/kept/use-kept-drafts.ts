import { useEffect, useState } from 'react';
import { useViewer } from '../../../api/viewer.js';
import type { DraftSaver } from '../draft/draft-saver.js';
import { browserStorage } from '../../../components/browser-storage.js';
import type { KeptDraft } from './kept-drafts.js';
import { KeptDrafts } from './kept-drafts.js';

/** Keeps in the browser what the saver has not saved, and tells what earlier sittings have left there. */
export function useKeptDrafts(sheetId: string, saver: DraftSaver) {
  const { accountId } = useViewer();
  const [drafts] = useState(() => new KeptDrafts(accountId, sheetId, browserStorage(), () => new Date()));
  const [sitting] = useState(() => newSitting());
  const [earlier, setEarlier] = useState<readonly KeptDraft[]>(() => drafts.earlier());
  useEffect(() => drafts.tidy(), [drafts]);
  useEffect(() => saver.subscribe(() => void drafts.keep(sitting, saver.unsavedCells)), [drafts, saver, sitting]);
  const remove = (kept: KeptDraft) => {
    drafts.discard(kept.id);
    setEarlier((others) => others.filter(({ id }) => id !== kept.id));
  };
  return {
    earlier,
    restore: (kept: KeptDraft) => {
      // First into the page, which keeps it too; only then is it taken away.
      saver.restore(kept.cells);
      remove(kept);
    },
    discard: remove,
  };
}

/** crypto.randomUUID is there over HTTPS only. */
function newSitting(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
}
