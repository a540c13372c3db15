import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ROLES } from '#libs/domain/access/role.js';
import { Button } from '../../components/button.js';
import type { DemoAccount } from './api.js';
import { demoAccountsQuery } from './api.js';

interface Props {
  readonly onSignIn: (credentials: { email: string; password: string }) => void;
}

/** In demo mode: sign in as anybody with one press. Elsewhere: nothing. */
export function DemoAccounts({ onSignIn }: Props) {
  const t = useTranslations('session');
  const { data: accounts } = useQuery(demoAccountsQuery);
  if (!accounts) return null;
  return (
    <section aria-labelledby="demo-accounts" className="mt-10 border-t border-solid-gray-300 pt-6">
      <h2 id="demo-accounts" className="text-std-22B-150">
        {t('demoTitle')}
      </h2>
      <p>{t('demoHelp')}</p>
      {ROLES.map((role) => (
        <RoleAccounts
          key={role}
          role={role}
          accounts={accounts.filter((account) => account.role === role)}
          onSignIn={onSignIn}
        />
      ))}
    </section>
  );
}

function RoleAccounts({ role, accounts, onSignIn }: Props & Pick<DemoAccount, 'role'> & { accounts: DemoAccount[] }) {
  const t = useTranslations();
  if (accounts.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-std-17B-170">{t(`roles.${role}`)}</h3>
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
    </>
  );
}
