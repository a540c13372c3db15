import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useViewer } from '../../api/viewer.js';
import { Button } from '../../components/button.js';
import { useAction } from '../../components/use-action.js';

/** Who is signed in, and the way out. */
export function ViewerBox() {
  const t = useTranslations();
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { run, busy, error } = useAction(async () => {
    try {
      await request('signOut');
    } catch (failure) {
      if (!isProblem(failure, 'unauthenticated')) throw failure;
    }
    await navigate({ to: '/sign-in' });
    queryClient.clear();
  });
  const office = viewer.department ?? viewer.roles.map((role) => t(`roles.${role}`)).join(t('separator'));
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <span>
        <span className="text-std-16B-170">{viewer.name}</span>
        <span className="ml-2">{office}</span>
      </span>
      <Link to="/settings" className="inline-flex min-h-11 items-center">
        {t('mailSettings.link')}
      </Link>
      <Button kind="quiet" onClick={() => void run()}>
        {busy ? t('session.signingOut') : t('session.signOut')}
      </Button>
      {error === null ? null : <span role="alert">{t('session.signOutFailed')}</span>}
    </div>
  );
}
