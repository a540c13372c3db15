import { useBlocker } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LeaveDialog } from '../../../components/leave-dialog.js';

/** Asks before changes that were not saved are left behind. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const t = useTranslations('planRules');
  const blocker = useBlocker({ shouldBlockFn: () => unsaved, enableBeforeUnload: () => unsaved, withResolver: true });
  const words = { title: t('leaveTitle'), help: t('leaveHelp'), stay: t('stay'), leave: t('leave') };
  return <LeaveDialog blocker={blocker} words={words} />;
}
