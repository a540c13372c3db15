import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Loaded } from '../../components/loaded.js';
import { sheetAheadQuery, sheetQuery } from './api.js';
import { queueQuery } from './queue/api.js';
import { KeyHelp } from './queue/key-help.js';
import { neighboursOf } from './queue/neighbours.js';
import { QueueBar } from './queue/queue-bar.js';
import { QueueList } from './queue/queue-list.js';
import { listQuery, useSheetList } from './queue/use-sheet-list.js';
import { useLetters, useShortcuts } from './queue/use-shortcuts.js';
import { SheetPage } from './sheet-page.js';

/** Where the list has a column beside the sheet; on narrower screens it stays closed until somebody asks for it. */
const BESIDE = '(min-width: 64rem)';

/** A sheet, with the list that it was opened from. */
export function SheetScreen() {
  const { sheetId } = useParams({ from: '/signed-in/sheets/$sheetId' });
  const search = useSheetList();
  const query = useQuery(sheetQuery(sheetId));
  const { data: queue } = useQuery(queueQuery(sheetId, listQuery(search)));
  const neighbours = neighboursOf(sheetId, queue ?? NO_LIST);
  const [letters, setLetters] = useLetters();
  const [listed, setListed] = useState(() => window.matchMedia(BESIDE).matches);
  useShortcuts(neighbours, letters);
  useReadAhead(neighbours.next?.id);
  const beside = (
    <>
      {queue ? <QueueList sheetId={sheetId} search={search} queue={queue} open={listed} onOpen={setListed} /> : null}
      <KeyHelp moving={queue !== undefined} letters={letters} onLetters={setLetters} />
    </>
  );
  return (
    <>
      {queue ? <QueueBar search={search} queue={queue} neighbours={neighbours} letters={letters} /> : null}
      {/* Another sheet is another page: nothing typed may be carried from one to the next. */}
      <Loaded query={query}>{(sheet) => <SheetPage key={sheet.id} sheet={sheet} beside={beside} />}</Loaded>
    </>
  );
}

const NO_LIST = { sheets: [] };

/** What comes next is there before somebody asks for it. */
function useReadAhead(sheetId: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (sheetId !== undefined) void queryClient.prefetchQuery(sheetAheadQuery(sheetId));
  }, [queryClient, sheetId]);
}
