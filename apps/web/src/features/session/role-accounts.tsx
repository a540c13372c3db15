import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import type { DemoAccount } from './api.js';

/** As many as are seen at once; the others open at a press. */
const SHOWN = 6;

interface Props extends Pick<DemoAccount, 'role'> {
  readonly accounts: readonly DemoAccount[];
  readonly onSignIn: (credentials: { email: string; password: string }) => void;
}

export function RoleAccounts({ role, accounts, onSignIn }: Props) {
  const t = useTranslations();
  const more = accounts.slice(SHOWN);
  if (accounts.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-std-17B-170">{t(`roles.${role}`)}</h3>
      <AccountList accounts={accounts.slice(0, SHOWN)} onSignIn={onSignIn} />
      {more.length === 0 ? null : (
        <details className="mt-2">
          <summary className="min-h-11 content-center">{t('session.demoMore', { count: more.length })}</summary>
          <AccountList accounts={more} onSignIn={onSignIn} />
        </details>
      )}
    </>
  );
}

function AccountList({ accounts, onSignIn }: Omit<Props, 'role'>) {
  return (
    <ul className="mt-1 grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
      {accounts.map(({ email, password, name, department }) => (
        <li key={email}>
          <Button className="w-full flex-col" onClick={() => onSignIn({ email, password })}>
            <span>{name}</span>
            {department === null ? null : <span className="font-400">{department}</span>}
          </Button>
        </li>
      ))}
    </ul>
  );
}
