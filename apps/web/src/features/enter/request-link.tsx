import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Notice } from '../../components/notice.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../components/use-action.js';

const EMAIL = 'link-email';

class EmailMissing extends Error {}

/** A new link for the address that somebody types. What is said afterwards does not tell whether the address is known. */
export function RequestLink() {
  const t = useTranslations('enter');
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState(false);
  const { run, busy, error } = useAction(async () => {
    if (email.trim() === '') throw new EmailMissing();
    await request('requestSignInLink', { body: { email: email.trim() } });
    setAsked(true);
  });
  const missing = error instanceof EmailMissing;
  if (asked) {
    return (
      <Notice kind="success" role="status" title={t('askedTitle')}>
        <p>{t('asked')}</p>
        <p className="mt-2">{t('askedHelp')}</p>
      </Notice>
    );
  }
  return (
    <section aria-labelledby="ask-link">
      <h2 id="ask-link" className="mt-8 text-std-22B-150">
        {t('askTitle')}
      </h2>
      <p className="my-2">{t('ask')}</p>
      <form
        noValidate
        className="max-w-lg"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        {missing ? (
          <ErrorSummary title={t('problems')} errors={[{ text: t('emailMissing'), fieldId: EMAIL }]} cause={error} />
        ) : error === null ? null : (
          <ProblemNotice error={error} />
        )}
        <TextField
          id={EMAIL}
          type="email"
          label={t('email')}
          required
          autoComplete="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={missing ? t('emailMissing') : undefined}
        />
        <Button kind="primary" type="submit" aria-busy={busy}>
          {busy ? t('sending') : t('send')}
        </Button>
      </form>
    </section>
  );
}
