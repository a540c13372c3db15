import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { MeetingItem, Remarks } from '#libs/contract/meetings.js';
import { REMARK_FIELD } from '#libs/domain/review/remark.js';
import { request } from '../../../api/client.js';
import type { DraftBase } from '../../sheet/draft/draft-saver.js';
import { DraftSaver } from '../../sheet/draft/draft-saver.js';
import { useCounted } from '../savers.js';
import type { Written } from './use-opinion.js';

/** The reader's own remark on one item, saved by itself. Each round has one of its own. */
export function useOwnRemark({ sheet, remarks }: MeetingItem): Written {
  const queryClient = useQueryClient();
  const make = () => {
    const params = { sheetId: sheet.id };
    const { stage, round } = remarks;
    return new DraftSaver(remarkBase(remarks, round), {
      send: async (version, changed) => {
        const text = changed[REMARK_FIELD] ?? '';
        const saved = await request('saveSheetRemark', { params, body: { stage, round, version, text } });
        return { ...saved, incomplete: [], warnings: [] };
      },
      read: async () => ({
        base: remarkBase(await request('readSheetRemarks', { params, query: { stage } }), round),
        show: () => void queryClient.invalidateQueries({ queryKey: ['meeting', sheet.cycle.id] }),
      }),
    });
  };
  const [held, setHeld] = useState(() => ({ round: remarks.round, saver: make() }));
  // What could not be saved in the round before stays on the screen until its writer has closed it.
  if (remarks.round !== held.round && !held.saver.unsaved) setHeld({ round: remarks.round, saver: make() });
  const { saver, round } = held;
  useEffect(() => void saver.rebase(remarkBase(remarks, round)), [saver, remarks, round]);
  const forget = useCounted(saver);
  return { saver, forget, snapshot: useSyncExternalStore(saver.subscribe, saver.snapshot) };
}

function remarkBase({ own, round }: Remarks, ofRound: number): DraftBase {
  const writable = own !== null && round === ofRound;
  return {
    version: own?.version ?? 0,
    values: writable ? { [REMARK_FIELD]: own.text } : {},
    incomplete: [],
    warnings: [],
    explaining: false,
  };
}
