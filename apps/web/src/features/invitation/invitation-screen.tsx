import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { DeadInvitation } from './dead-invitation.js';
import { PasswordForm } from './password-form.js';

type Invitation = NonNullable<ResponseOf<'readInvitation'>['invitation']>;

/** Where the link of an invitation's mail leads. The token is behind the #, which browsers send to nobody. */
export function InvitationScreen() {
  const token = useLocation({ select: ({ hash }) => hash });
  const query = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => request('readInvitation', { body: { token: token.slice(0, 200) } }),
    // Once used it reads as dead; whoever is just being signed in should not see that.
    staleTime: Infinity,
  });
  return (
    <div className="mx-auto max-w-4xl">
      <Loaded query={query}>
        {({ invitation }) => (invitation === null ? <DeadInvitation /> : <Welcome key={token} token={token} invitation={invitation} />)}
      </Loaded>
    </div>
  );
}

function Welcome({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useTranslations('invitation');
  const localized = useLocalized();
  const { reset, municipality, name, email } = invitation;
  return (
    <>
      <PageHeading title={reset ? t('resetTitle') : t('title')} />
      <p className="my-4">{reset ? t('resetHelp') : t('help')}</p>
      <dl className="my-4 grid gap-x-6 sm:grid-cols-[max-content_1fr]">
        <dt className="text-std-16B-170">{t('municipality')}</dt>
        <dd>{localized(municipality)}</dd>
        <dt className="text-std-16B-170">{t('name')}</dt>
        <dd>{name}</dd>
        <dt className="text-std-16B-170">{t('email')}</dt>
        <dd className="break-all">{email}</dd>
      </dl>
      <PasswordForm token={token} email={email} />
    </>
  );
}
