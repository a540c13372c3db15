import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useViewer } from '../../api/viewer.js';
import { Button } from '../../components/button.js';
import { useAction } from '../../components/use-action.js';

/** Who reads, and the way out. */
export function LeaveReading() {
  const t = useTranslations();
  const { name } = useViewer();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { run, busy, error } = useAction(async () => {
    try {
      await request('signOut');
    } catch (failure) {
      if (!isProblem(failure, 'unauthenticated')) throw failure;
    }
    await navigate({ to: '/enter' });
    queryClient.clear();
  });
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <span>{t('reading.name', { name })}</span>
      <Button kind="quiet" onClick={() => void run()}>
        {busy ? t('reading.leaving') : t('reading.leave')}
      </Button>
      {error === null ? null : <span role="alert">{t('session.signOutFailed')}</span>}
    </div>
  );
}
