import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { createContext, use, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LeaveDialog } from '../../components/leave-dialog.js';
import type { DraftSaver } from '../sheet/draft/draft-saver.js';

const SaversContext = createContext<Set<DraftSaver>>(new Set());

/** All that is being written on the screen: opinions and remarks of many items. */
export function SaversProvider({ children }: { children: ReactNode }) {
  const [savers] = useState(() => new Set<DraftSaver>());
  return <SaversContext value={savers}>{children}</SaversContext>;
}

/** Counts a saver among them, as long as it is on the screen, or until the function that comes back is called. */
export function useCounted(saver: DraftSaver): () => void {
  const savers = use(SaversContext);
  useEffect(() => {
    savers.add(saver);
    return () => void savers.delete(saver);
  }, [savers, saver]);
  return () => void savers.delete(saver);
}

/** Before leaving: saves what is not saved yet, and asks only when that does not succeed. */
export function MeetingGuard() {
  const t = useTranslations('draft');
  const savers = use(SaversContext);
  const unsaved = () => [...savers].filter((saver) => saver.unsaved);
  const blocker = useBlocker({
    shouldBlockFn: async () => (await Promise.all(unsaved().map((saver) => saver.flush()))).includes(false),
    enableBeforeUnload: () => unsaved().length > 0,
    withResolver: true,
  });
  const words = { title: t('leaveTitle'), help: t('leaveHelp'), stay: t('stay'), leave: t('leave') };
  return <LeaveDialog blocker={blocker} words={words} />;
}
