import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ROLES } from '#libs/domain/access/role.js';
import type { DemoAccount } from './api.js';
import { demoAccountsQuery } from './api.js';
import { MunicipalityChoice } from './municipality-choice.js';
import { RoleAccounts } from './role-accounts.js';
import { useChosenMunicipality } from './use-chosen-municipality.js';

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
      <AccountsByMunicipality accounts={accounts} onSignIn={onSignIn} />
    </section>
  );
}

function AccountsByMunicipality({ accounts, onSignIn }: Props & { accounts: DemoAccount[] }) {
  const municipalities = [...new Map(accounts.map(({ municipality }) => [municipality.ja, municipality])).values()];
  const [chosen, choose] = useChosenMunicipality(municipalities);
  const people = accounts.filter(({ municipality }) => municipality.ja === chosen);
  return (
    <>
      {municipalities.length > 1 ? (
        <MunicipalityChoice municipalities={municipalities} chosen={chosen} onChoose={choose} />
      ) : null}
      {ROLES.map((role) => (
        <RoleAccounts
          key={`${chosen} ${role}`}
          role={role}
          accounts={people.filter((account) => account.role === role)}
          onSignIn={onSignIn}
        />
      ))}
    </>
  );
}
