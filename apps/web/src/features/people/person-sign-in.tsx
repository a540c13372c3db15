import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { PersonDetail } from '#libs/contract/people.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';
import { useDates } from '../../i18n/use-dates.js';

/** The invitation or the new password: what was sent, and sending another. */
export function PersonSignIn({ person }: { person: PersonDetail }) {
  const t = useTranslations('person');
  const { moment } = useDates();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const { run, busy, error } = useAction(async () => {
    await request('resendInvitation', { params: { accountId: person.id } });
    await queryClient.invalidateQueries();
    flash(t('resent', { name: person.name }));
  });
  const { invitation, status } = person;
  const sent = invitation && { moment: moment(invitation.sentAt), expires: moment(invitation.expiresAt) };
  const invited = status === 'invited';
  return (
    <section aria-labelledby="person-sign-in" className="screen-only mt-6">
      <h2 id="person-sign-in" className="text-std-20B-150">
        {t('signInTitle')}
      </h2>
      {invited ? null : <p className="my-2">{t('signInHelp')}</p>}
      {sent ? (
        <p className="my-2">
          {invited ? t(invitation?.expired ? 'expiredAt' : 'invitedAt', sent) : invitation?.expired ? null : t('resetAt', sent)}
        </p>
      ) : null}
      {error === null ? null : <ProblemNotice error={error} />}
      <Button onClick={() => void run()}>{busy ? t('sending') : invited ? t('resend') : t('reset')}</Button>
    </section>
  );
}
