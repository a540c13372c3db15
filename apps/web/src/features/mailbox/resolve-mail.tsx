import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Mail } from '#libs/contract/mailbox.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';

/** What a person decides about a mail that failed, or that may have been sent. */
export function ResolveMail({ mail }: { mail: Mail }) {
  const t = useTranslations('mailbox.resolve');
  const queryClient = useQueryClient();
  const { run, busy, error } = useAction(async (decision: 'sendAgain' | 'wasSent') => {
    await request('resolveMail', { params: { mailId: mail.id }, body: { decision } });
    await queryClient.invalidateQueries({ queryKey: ['mailbox'] });
  });
  if (mail.status !== 'failed' && mail.status !== 'uncertain') return null;
  return (
    <div className="mt-4">
      <p>{t(mail.status)}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button onClick={() => void run('sendAgain')}>{busy ? t('busy') : t('sendAgain')}</Button>
        {mail.status === 'uncertain' ? <Button onClick={() => void run('wasSent')}>{t('wasSent')}</Button> : null}
      </div>
      {error === null ? null : <ProblemNotice error={error} />}
    </div>
  );
}
