import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import { TextField } from '../../components/text-field.js';

interface Props {
  readonly busy: boolean;
  readonly onSignIn: (credentials: { email: string; password: string }) => void;
}

export function SignInForm({ busy, onSignIn }: Props) {
  const t = useTranslations('session');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const missing = (value: string, message: string) => (tried && value === '' ? message : undefined);
  return (
    <form
      noValidate
      className="max-w-lg"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const empty = email.trim() === '' ? 'email' : password === '' ? 'password' : null;
        if (empty === null) onSignIn({ email: email.trim(), password });
        else document.getElementById(empty)?.focus();
      }}
    >
      <TextField
        id="email"
        type="email"
        label={t('email')}
        required
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={missing(email.trim(), t('emailMissing'))}
      />
      <TextField
        id="password"
        type="password"
        label={t('password')}
        required
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={missing(password, t('passwordMissing'))}
      />
      <Button kind="primary" type="submit">
        {busy ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  );
}
