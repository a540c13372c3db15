import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeading } from '../../components/page-heading.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { DemoAccounts } from './demo-accounts.js';
import { SignInForm } from './sign-in-form.js';
import { useSignIn } from './use-sign-in.js';

export function SignInScreen() {
  const t = useTranslations('session');
  const tEnter = useTranslations('enter');
  const { run, busy, error } = useSignIn();
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeading title={t('title')} />
      {error === null ? null : <ProblemNotice error={error} />}
      <SignInForm busy={busy} onSignIn={(credentials) => void run(credentials)} />
      <details className="my-4 max-w-lg">
        <summary className="min-h-11 py-2">{t('forgotten')}</summary>
        <p>{t('forgottenHelp')}</p>
      </details>
      <p className="my-4 max-w-lg">
        <Link to="/enter">{tEnter('fromMail')}</Link>
      </p>
      <DemoAccounts onSignIn={(credentials) => void run(credentials)} />
    </div>
  );
}
