import { useTranslations } from 'use-intl';
import type { Mail } from '#libs/contract/mailbox.js';
import { useDates } from '../../i18n/use-dates.js';

/** What the program will do about a mail by itself, and what it has found out about a lost one. */
export function NextSteps({ mail }: { mail: Mail }) {
  const t = useTranslations('mailParts');
  const { moment } = useDates();
  const { nextAttemptAt } = mail;
  const lookUp = useLookUp(mail);
  return (
    <>
      {nextAttemptAt === null ? null : (
        <>
          <dt>{t('nextAttempt')}</dt>
          <dd>{moment(nextAttemptAt)}</dd>
        </>
      )}
      {lookUp === null ? null : (
        <>
          <dt>{t('journal')}</dt>
          <dd>{lookUp}</dd>
        </>
      )}
    </>
  );
}

function useLookUp({ status, lookUp, nextLookUpAt }: Mail): string | null {
  const t = useTranslations('mailParts');
  const { moment } = useDates();
  if (lookUp === 'sent') return t('found');
  if (status === 'waiting') return lookUp === 'notSent' ? t('resent') : null;
  if (status !== 'uncertain') return null;
  if (lookUp === null) return nextLookUpAt === null ? null : t('asking');
  if (lookUp === 'cannotTell' || nextLookUpAt === null) return t(`decide.${lookUp}`);
  return t(`askAgain.${lookUp}`, { moment: moment(nextLookUpAt) });
}
