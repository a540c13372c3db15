import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SheetView } from '#libs/contract/sheets.js';
import { request } from '../../../api/client.js';
import { sheetQuery } from '../api.js';
import { draftBody, draftOf } from './draft-of.js';
import { DraftSaver } from './draft-saver.js';

/** The saver of a sheet that is being written, and what it shows. */
export function useDraft(sheet: SheetView) {
  const queryClient = useQueryClient();
  const [saver] = useState(() => {
    const params = { sheetId: sheet.id };
    return new DraftSaver(draftOf(sheet), {
      send: (version, changed) => request('saveDraft', { params, body: draftBody(version, changed) }),
      read: async () => {
        const fresh = await request('openSheet', { params });
        return {
          base: draftOf(fresh),
          show: () => void queryClient.setQueryData(sheetQuery(sheet.id).queryKey, fresh),
        };
      },
    });
  });
  useEffect(() => void saver.rebase(draftOf(sheet)), [saver, sheet]);
  // What could not be sent goes out as soon as there is a network again.
  useEffect(() => {
    const send = () => void saver.flush();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [saver]);
  const snapshot = useSyncExternalStore(saver.subscribe, saver.snapshot);
  return { saver, snapshot };
}
