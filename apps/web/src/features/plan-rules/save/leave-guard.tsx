import { useBlocker } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { ButtonRow, Dialog } from '../../../components/dialog.js';

/** Asks before changes that were not saved are left behind. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const t = useTranslations('planRules');
  const blocker = useBlocker({ shouldBlockFn: () => unsaved, enableBeforeUnload: () => unsaved, withResolver: true });
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
