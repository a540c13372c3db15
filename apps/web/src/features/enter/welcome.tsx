import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { Button } from '../../components/button.js';
import { PageHeading } from '../../components/page-heading.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';
import { useDates } from '../../i18n/use-dates.js';
import { useLocalized } from '../../i18n/use-localized.js';
import type { LinkInAddress } from './link-in-address.js';

interface Props extends LinkInAddress {
  readonly link: NonNullable<ResponseOf<'readSignInLink'>['link']>;
}

/** Whose link it is, and one press. */
export function Welcome({ token, sheetId, link: { name, municipality, expiresAt } }: Props) {
  const t = useTranslations('enter');
  const localized = useLocalized();
  const { moment } = useDates();
  const { run, busy, error } = useEnter(token, sheetId);
  return (
    <>
      <PageHeading title={t('title')} />
      {error === null ? null : <ProblemNotice error={error} />}
      <p className="my-4">{t('whose', { municipality: localized(municipality), name })}</p>
      <p className="my-4">{t('help')}</p>
      <Button kind="primary" className="my-4 min-h-14 w-full text-std-20B-150! sm:w-auto sm:px-8" aria-busy={busy} onClick={() => void run()}>
        {busy ? t('opening') : t('open', { name })}
      </Button>
      <ul className="my-4 list-disc pl-6">
        <li>{t('until', { moment: moment(expiresAt) })}</li>
        <li>{t('yours')}</li>
      </ul>
    </>
  );
}

/** Signs in, whoever was signed in before, and opens what the mail was about. The address with the key is left behind. */
function useEnter(token: string, sheetId: string | undefined) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useAction(async () => {
    try {
      await request('enterByLink', { body: { token } });
    } catch (error) {
      if (isProblem(error, 'notFound')) queryClient.setQueryData(['sign-in-link', token], { link: null });
      throw error;
    }
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'sign-in-link' });
    if (sheetId === undefined) await navigate({ to: '/reading', replace: true });
    else await navigate({ to: '/reading/$sheetId', params: { sheetId }, replace: true });
  });
}
