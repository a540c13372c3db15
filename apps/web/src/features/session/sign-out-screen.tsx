import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { onlyReads, viewerQuery } from '../../api/viewer.js';
import { Button } from '../../components/button.js';
import { PageHeading } from '../../components/page-heading.js';
import { useAction } from '../../components/use-action.js';

/**
 * Signs out. A screen of its own, so that whoever comes here has left theirs like any other: it was saved, or they were
 * asked, while they could still save.
 */
export function SignOutScreen() {
  const t = useTranslations();
  const { run, error } = useSignOut();
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) void run();
    begun.current = true;
  }, [run]);
  return (
    <>
      <PageHeading title={t('session.signOut')} />
      {error === null ? (
        <p role="status" className="my-4">
          {t('session.signingOut')}
        </p>
      ) : (
        <>
          <p role="alert" className="my-4">
            {t('session.signOutFailed')}
          </p>
          <Button onClick={() => void run()}>{t('app.retry')}</Button>
        </>
      )}
    </>
  );
}

function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useAction(async () => {
    // The citizens' committee comes in by the links of mails.
    const viewer = queryClient.getQueryData(viewerQuery.queryKey);
    try {
      await request('signOut');
    } catch (failure) {
      if (!isProblem(failure, 'unauthenticated')) throw failure;
    }
    // All that a person was shown; what the front's own frame shows now stays.
    queryClient.removeQueries({ type: 'inactive' });
    await navigate({ to: viewer && onlyReads(viewer) ? '/enter' : '/sign-in', replace: true });
  });
}
