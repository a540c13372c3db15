import { useBlocker } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LeaveDialog } from '../../../components/leave-dialog.js';
import type { DraftSaver } from './draft-saver.js';

interface Props {
  readonly saver: DraftSaver;
  /** What becomes of what is not saved; without it: it is lost. */
  readonly help?: string | undefined;
}

/** Before leaving: saves what is not saved yet, and asks only when that does not succeed. */
export function LeaveGuard({ saver, help }: Props) {
  const t = useTranslations('draft');
  const blocker = useBlocker({
    shouldBlockFn: async () => saver.unsaved && !(await saver.flush()),
    enableBeforeUnload: () => saver.unsaved,
    withResolver: true,
  });
  const words = { title: t('leaveTitle'), help: help ?? t('leaveHelp'), stay: t('stay'), leave: t('leave') };
  return <LeaveDialog blocker={blocker} words={words} />;
}
