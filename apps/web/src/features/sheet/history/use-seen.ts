import { useEffect } from 'react';
import type { SheetView } from '#libs/contract/sheets.js';
import { request } from '../../../api/client.js';

/**
 * Tells the server how far the history went that this page has shown, once somebody can see it: a page in a hidden tab
 * is not looked at, and neither is one that was only fetched beforehand.
 */
export function useSeen({ id, history }: Pick<SheetView, 'id' | 'history'>): void {
  const seq = history[0]?.seq;
  useEffect(() => {
    if (seq === undefined) return undefined;
    const tell = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', tell);
      // Should it not arrive, the same changes are told once more.
      request('markSheetSeen', { params: { sheetId: id }, body: { seq } }).catch(() => undefined);
    };
    document.addEventListener('visibilitychange', tell);
    tell();
    return () => document.removeEventListener('visibilitychange', tell);
  }, [id, seq]);
}
