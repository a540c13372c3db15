import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SheetView } from '#libs/contract/sheets.js';
import { request } from '../../../api/client.js';
import { draftBody, draftOf } from './draft-of.js';
import { DraftSaver } from './draft-saver.js';

/** The saver of a sheet that is being written, and what it shows. */
export function useDraft(sheet: SheetView) {
  const [saver] = useState(
    () =>
      new DraftSaver(draftOf(sheet), (version, changed) =>
        request('saveDraft', { params: { sheetId: sheet.id }, body: draftBody(version, changed) }),
      ),
  );
  useEffect(() => saver.rebase(draftOf(sheet)), [saver, sheet]);
  const snapshot = useSyncExternalStore(saver.subscribe, saver.snapshot);
  return { saver, snapshot };
}
