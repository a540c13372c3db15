import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { MIN_PASSWORD_LENGTH } from '#libs/domain/access/password-problems.js';
import { request } from '../../api/client.js';
import { ApiProblem, isProblem } from '../../api/problem.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/checkbox.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../components/use-action.js';
import { useExplainRefusal } from '../../i18n/use-explain.js';

const PASSWORD = 'new-password';

/** One field, which can be shown instead of being typed twice, and one press. */
export function PasswordForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('invitation');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const { run, busy, error } = useAccept(token);
  const errors = usePasswordErrors(error);
  return (
    <form
      noValidate
      className="max-w-lg"
      onSubmit={(event) => {
        event.preventDefault();
        void run(password);
      }}
    >
      {errors.length > 0 ? (
        <ErrorSummary title={t('problems')} errors={errors.map((text) => ({ text, fieldId: PASSWORD }))} cause={error} />
      ) : error === null ? null : (
        <ProblemNotice error={error} />
      )}
      {/* For password managers, which keep a password with its address. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        id={PASSWORD}
        type={shown ? 'text' : 'password'}
        label={t('password')}
        required
        help={t('passwordHelp', { min: MIN_PASSWORD_LENGTH })}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        error={errors[0]}
      />
      <Checkbox label={t('show')} checked={shown} onChange={({ currentTarget }) => setShown(currentTarget.checked)} />
      <Button kind="primary" type="submit" className="mt-4">
        {busy ? t('accepting') : t('accept')}
      </Button>
    </form>
  );
}

class PasswordMissing extends Error {}

/** Sets the password, and goes to my work as the person invited, whoever was signed in before. */
function useAccept(token: string) {
  const t = useTranslations('invitation');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  return useAction(async (password: string) => {
    if (password === '') throw new PasswordMissing();
    try {
      await request('acceptInvitation', { body: { token, password } });
    } catch (error) {
      // Used meanwhile, in another window: the same page as for every dead link.
      if (isProblem(error, 'notFound')) queryClient.setQueryData(['invitation', token], { invitation: null });
      throw error;
    }
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'invitation' });
    await navigate({ to: '/' });
    flash(t('welcome'));
  });
}

function usePasswordErrors(error: unknown): string[] {
  const t = useTranslations('invitation');
  const explain = useExplainRefusal();
  if (error instanceof PasswordMissing) return [t('passwordMissing')];
  return error instanceof ApiProblem ? (error.problem.refusals ?? []).map(explain) : [];
}
