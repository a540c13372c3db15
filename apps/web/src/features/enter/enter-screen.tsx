import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { linkIn } from './link-in-address.js';
import { RequestLink } from './request-link.js';
import { Welcome } from './welcome.js';

/**
 * Where the link of a mail to somebody from outside leads. Opening it only reads whose it is: signing in takes a press,
 * so that nothing happens when a mail scanner comes here, with or without its own browser.
 */
export function EnterScreen() {
  const { token, sheetId } = linkIn(useLocation({ select: ({ hash }) => hash }));
  return (
    <div data-reading className="mx-auto max-w-3xl">
      {token === '' ? <NoLink kind="none" /> : <OneLink key={token} token={token} sheetId={sheetId} />}
    </div>
  );
}

function OneLink({ token, sheetId }: { token: string; sheetId: string | undefined }) {
  const query = useQuery({
    queryKey: ['sign-in-link', token],
    queryFn: () => request('readSignInLink', { body: { token } }),
    staleTime: Infinity,
  });
  return (
    <Loaded query={query}>
      {({ link }) => (link === null ? <NoLink kind="dead" /> : <Welcome token={token} sheetId={sheetId} link={link} />)}
    </Loaded>
  );
}

/** Expired, withdrawn, never ours, or no link at all: what to do. */
function NoLink({ kind }: { kind: 'dead' | 'none' }) {
  const t = useTranslations('enter');
  return (
    <>
      <PageHeading title={t(`${kind}Title`)} />
      <p className="my-4">{t(kind)}</p>
      <RequestLink />
      <p className="mt-10">
        <Link to="/sign-in">{t('password')}</Link>
      </p>
    </>
  );
}
