import { useBlocker } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { ButtonRow, Dialog } from '../../../components/dialog.js';
import type { DraftSaver } from './draft-saver.js';

/** Before leaving: saves what is not saved yet, and asks only when that does not succeed. */
export function LeaveGuard({ saver }: { saver: DraftSaver }) {
  const t = useTranslations('draft');
  const blocker = useBlocker({
    shouldBlockFn: async () => saver.unsaved && !(await saver.flush()),
    enableBeforeUnload: () => saver.unsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog title={t('leaveTitle')} onClose={blocker.reset}>
      <p className="mt-4">{t('leaveHelp')}</p>
      <ButtonRow>
        <Button kind="primary" onClick={blocker.reset}>
          {t('stay')}
        </Button>
        <Button onClick={blocker.proceed}>{t('leave')}</Button>
      </ButtonRow>
    </Dialog>
  );
}
