import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { request } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { useAction } from '../../../components/use-action.js';
import { DraftSaver } from '../../sheet/draft/draft-saver.js';
import type { DraftBase } from '../../sheet/draft/draft-saver.js';
import type { Reading } from '../api.js';
import { readingQuery } from '../api.js';

/** What was written could not be saved before it was to be handed in. */
export class CommentUnsaved extends Error {}

/**
 * How a comment is kept while it is written, handed in and taken back: the one file that knows the routes. `onDone` is
 * told where to go on: null when nothing waits any more.
 */
export function useComment(reading: Reading, onDone: (text: string, nextSheetId: string | null) => Promise<void>) {
  const { sheet, commentField } = reading;
  const params = { sheetId: sheet.id };
  const queryClient = useQueryClient();
  const [saver] = useState(
    () =>
      new DraftSaver(baseOf(reading), {
        send: (version, changed) => request('saveDraft', { params, body: { version, texts: { ...changed }, indicators: {} } }),
        read: async () => {
          const fresh = await request('readReading', { params });
          return { base: baseOf(fresh), show: () => void queryClient.setQueryData(readingQuery(sheet.id).queryKey, fresh) };
        },
      }),
  );
  useEffect(() => void saver.rebase(baseOf(reading)), [saver, reading]);
  const snapshot = useSyncExternalStore(saver.subscribe, saver.snapshot);
  const readAgain = () => queryClient.invalidateQueries(readingQuery(sheet.id));
  const submit = useAction(async () => {
    if (!(await saver.flush())) {
      // Somebody else may have handed it in meanwhile: the page then says so.
      await readAgain();
      throw new CommentUnsaved();
    }
    const text = saver.snapshot().values[commentField] ?? '';
    try {
      const { nextSheetId } = await request('commentOnReading', { params, body: { version: saver.version, text } });
      await queryClient.invalidateQueries({ refetchType: 'none' });
      await onDone(text, nextSheetId);
    } catch (error) {
      if (isProblem(error, 'staleVersion')) await readAgain();
      throw error;
    }
  });
  const takeBack = useAction(async () => {
    try {
      await request('takeBackComment', { params, body: { version: sheet.version } });
    } finally {
      await queryClient.invalidateQueries();
    }
  });
  return { saver, snapshot, text: snapshot.values[commentField] ?? '', submit, takeBack };
}

/** The one field that is written here; none once it was handed in. */
function baseOf({ sheet, commentField, state }: Reading): DraftBase {
  const field = sheet.fields.find(({ key }) => key === commentField);
  const values = state === 'waiting' && field?.kind === 'text' ? { [commentField]: field.value } : {};
  return { version: sheet.version, values, incomplete: [], warnings: [], explaining: false };
}
