import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ButtonLink } from '../../components/button-link.js';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';
import { useLocalized } from '../../i18n/use-localized.js';

type Unsubscription = NonNullable<ResponseOf<'readUnsubscription'>['unsubscription']>;

/** Where the link at the end of a digest leads. Opening it changes nothing: scanners of mails open links as well. */
export function UnsubscribeScreen() {
  const token = useLocation({ select: ({ hash }) => hash }).slice(0, 200);
  const query = useQuery({
    queryKey: ['unsubscription', token],
    queryFn: () => request('readUnsubscription', { body: { token } }),
  });
  return (
    <div className="mx-auto max-w-4xl">
      <Loaded query={query}>
        {({ unsubscription }) =>
          unsubscription === null ? <DeadLink /> : <Stop key={token} token={token} unsubscription={unsubscription} />
        }
      </Loaded>
    </div>
  );
}

function Stop({ token, unsubscription }: { token: string; unsubscription: Unsubscription }) {
  const t = useTranslations('unsubscribe');
  const localized = useLocalized();
  const queryClient = useQueryClient();
  const { run, busy, error } = useAction(async () => {
    await request('unsubscribe', { body: { token } });
    await queryClient.invalidateQueries({ queryKey: ['unsubscription', token] });
  });
  const { municipality, name, email, digests } = unsubscription;
  return (
    <>
      <PageHeading title={t('title')} />
      {digests ? (
        <p className="my-4">{t('help')}</p>
      ) : (
        <Notice kind="success" role="status" title={t('stopped')}>
          <p>{t('stoppedHelp')}</p>
        </Notice>
      )}
      <dl className="my-4 grid gap-x-6 sm:grid-cols-[max-content_1fr]">
        <dt className="text-std-16B-170">{t('municipality')}</dt>
        <dd>{localized(municipality)}</dd>
        <dt className="text-std-16B-170">{t('name')}</dt>
        <dd>{name}</dd>
        <dt className="text-std-16B-170">{t('email')}</dt>
        <dd className="break-all">{email}</dd>
      </dl>
      {error === null ? null : <ProblemNotice error={error} />}
      {digests ? (
        <Button kind="primary" onClick={() => void run()}>
          {busy ? t('stopping') : t('stop')}
        </Button>
      ) : null}
    </>
  );
}

function DeadLink() {
  const t = useTranslations('unsubscribe');
  return (
    <>
      <PageHeading title={t('deadTitle')} />
      <p className="my-4">{t('dead')}</p>
      <ButtonLink to="/sign-in">{t('toSignIn')}</ButtonLink>
    </>
  );
}
