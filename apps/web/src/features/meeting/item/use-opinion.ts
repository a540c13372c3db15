import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SheetView } from '#libs/contract/sheets.js';
import { request } from '../../../api/client.js';
import { draftBody, draftOf } from '../../sheet/draft/draft-of.js';
import type { DraftSnapshot } from '../../sheet/draft/draft-saver.js';
import { DraftSaver } from '../../sheet/draft/draft-saver.js';
import { useCounted } from '../savers.js';

export interface Written {
  readonly saver: DraftSaver;
  readonly snapshot: DraftSnapshot;
  /** What is unsaved may be left behind. */
  readonly forget: () => void;
}

/** The opinion of one item while it is written: saved by itself, like every draft. */
export function useOpinion(sheet: SheetView): Written {
  const queryClient = useQueryClient();
  const [saver] = useState(() => {
    const params = { sheetId: sheet.id };
    return new DraftSaver(draftOf(sheet), {
      send: (version, changed) => request('saveDraft', { params, body: draftBody(version, changed) }),
      read: async () => ({
        base: draftOf(await request('openSheet', { params })),
        show: () => void queryClient.invalidateQueries({ queryKey: ['meeting', sheet.cycle.id] }),
      }),
    });
  });
  useEffect(() => void saver.rebase(draftOf(sheet)), [saver, sheet]);
  const forget = useCounted(saver);
  return { saver, forget, snapshot: useSyncExternalStore(saver.subscribe, saver.snapshot) };
}
