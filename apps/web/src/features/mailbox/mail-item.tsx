import { useTranslations } from 'use-intl';
import type { Mail } from '#libs/contract/mailbox.js';
import { Badge } from '../../components/badge.js';
import { useDates } from '../../i18n/use-dates.js';
import { NextSteps } from './next-steps.js';
import { ShownParts } from './shown-parts.js';
import { ResolveMail } from './resolve-mail.js';

const TONE = { waiting: 'plain', sending: 'plain', sent: 'good', failed: 'bad', uncertain: 'warning' } as const;

/** One mail; opens to its whole text. */
export function MailItem({ mail }: { mail: Mail }) {
  const t = useTranslations();
  const { moment } = useDates();
  return (
    <li>
      <details>
        <summary className="py-3">
          <span className="text-std-16B-170">{mail.subject}</span>
          <span className="ml-4 inline-flex flex-wrap gap-x-4">
            <Badge>{t(`mailKinds.${mail.kind}`)}</Badge>
            <Badge tone={TONE[mail.status]}>{t(`mailbox.statuses.${mail.status}`)}</Badge>
            <span>{t('mailbox.to', { name: mail.to.name })}</span>
            <time dateTime={mail.createdAt} className="tabular-nums">
              {moment(mail.createdAt)}
            </time>
          </span>
        </summary>
        <div className="mb-4 rounded-8 bg-solid-gray-50 p-4">
          <dl className="grid grid-cols-[max-content_1fr] gap-x-4">
            <dt>{t('mailbox.subject')}</dt>
            <dd>{mail.subject}</dd>
            <dt>{t('mailbox.recipient')}</dt>
            <dd>{t('mailbox.address', { name: mail.to.name, email: mail.to.email })}</dd>
            <dt>{t('mailbox.status')}</dt>
            <dd>
              {t(`mailbox.statuses.${mail.status}`)}
              {mail.sentAt === null ? null : <span className="ml-3">{moment(mail.sentAt)}</span>}
              {mail.attempts > 1 || mail.status === 'failed' ? (
                <span className="ml-3">{t('mailbox.attempts', { count: mail.attempts })}</span>
              ) : null}
            </dd>
            <NextSteps mail={mail} />
            {mail.lastError === null ? null : (
              <>
                <dt>{t('mailbox.lastError')}</dt>
                <dd className="text-error-2">{mail.lastError}</dd>
              </>
            )}
          </dl>
          <ResolveMail mail={mail} />
          <p className="mt-4 border-t border-solid-gray-300 pt-4 whitespace-pre-line">{mail.body}</p>
          <ShownParts mail={mail} />
        </div>
      </details>
    </li>
  );
}
